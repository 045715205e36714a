-- Notices to whom they are for, until they are over. What a notice says is in its record, encrypted in log_payloads; with that it goes.
CREATE TABLE notices (
  id                 uuid   NOT NULL PRIMARY KEY REFERENCES log_payloads (id) ON DELETE CASCADE,
  position           bigint NOT NULL, -- in the log
  organisation       text   NOT NULL, -- who is told
  signal             uuid   NOT NULL, -- its own
  other_organisation text   NOT NULL,
  other_signal       uuid   NOT NULL,
  valid_until        bigint NOT NULL, -- ms since the epoch: the first end of the two
  given_at           bigint NOT NULL,
  push_at            bigint,          -- when its web hook is tried next; null when it is not
  pushes             bigint NOT NULL DEFAULT 0, -- attempts that failed
  acknowledged_at    bigint           -- null until then
);

CREATE INDEX notices_waiting ON notices (organisation, position) WHERE acknowledged_at IS NULL;
CREATE INDEX notices_due ON notices (push_at) WHERE acknowledged_at IS NULL AND push_at IS NOT NULL;
CREATE INDEX notices_by_end ON notices (valid_until);

GRANT SELECT, INSERT, DELETE, UPDATE (acknowledged_at, push_at, pushes) ON notices TO bekend_gateway;
