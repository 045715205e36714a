-- What records about a signal are found by again. What a record says stays encrypted in log_payloads, and with it this goes.
CREATE TABLE signal_records (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16) REFERENCES log_payloads (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL, -- in the log
  organisation TEXT    NOT NULL, -- the holder
  signal       BLOB    NOT NULL CHECK (length(signal) = 16), -- of a registration: its id when it is new
  trail        BLOB    CHECK (length(trail) = 32) -- keyed digest of organisation, covenant and reference
) STRICT, WITHOUT ROWID;

CREATE INDEX signal_records_by_signal ON signal_records (organisation, signal);
CREATE INDEX signal_records_by_trail ON signal_records (organisation, trail);

CREATE TRIGGER signal_records_are_final BEFORE UPDATE ON signal_records BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
