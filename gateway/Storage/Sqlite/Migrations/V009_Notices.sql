-- Notices to whom they are for, until they are over. What a notice says is in its record, encrypted in log_payloads; with that it goes.
CREATE TABLE notices (
  id                 BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16) REFERENCES log_payloads (id) ON DELETE CASCADE,
  position           INTEGER NOT NULL, -- in the log
  organisation       TEXT    NOT NULL, -- who is told
  signal             BLOB    NOT NULL, -- its own
  other_organisation TEXT    NOT NULL,
  other_signal       BLOB    NOT NULL,
  valid_until        INTEGER NOT NULL, -- ms since the epoch: the first end of the two
  given_at           INTEGER NOT NULL,
  push_at            INTEGER,          -- when its web hook is tried next; null when it is not
  pushes             INTEGER NOT NULL DEFAULT 0, -- attempts that failed
  acknowledged_at    INTEGER           -- null until then
) STRICT, WITHOUT ROWID;

CREATE INDEX notices_waiting ON notices (organisation, position) WHERE acknowledged_at IS NULL;
CREATE INDEX notices_due ON notices (push_at) WHERE acknowledged_at IS NULL AND push_at IS NOT NULL;
CREATE INDEX notices_by_end ON notices (valid_until);
