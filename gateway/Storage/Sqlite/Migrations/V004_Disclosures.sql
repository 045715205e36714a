-- What disclosures are listed and filtered by. What a record says stays encrypted in log_payloads, and with it this goes.
CREATE TABLE disclosures (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16) REFERENCES log_payloads (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL, -- in the log
  time         INTEGER NOT NULL, -- ms since the epoch
  covenant     TEXT    NOT NULL,
  organisation TEXT    NOT NULL,
  person       TEXT    NOT NULL, -- the employee who asked
  purpose      TEXT    NOT NULL,
  outcome      INTEGER NOT NULL CHECK (outcome IN (0, 1, 2)) -- 0 refused, 1 not known, 2 known
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosures_by_covenant ON disclosures (covenant, time, position);
CREATE INDEX disclosures_by_person ON disclosures (organisation, person, time, position);

CREATE TRIGGER disclosures_are_final BEFORE UPDATE ON disclosures BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
