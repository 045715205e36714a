-- The decision log: calls of the decision point. Time and covenants find a line; what it says is encrypted.
CREATE TABLE decisions (
  id        BLOB    NOT NULL PRIMARY KEY, -- UUIDv7
  time      INTEGER NOT NULL,             -- ms since the epoch
  ends_at   INTEGER NOT NULL,             -- ms since the epoch
  covenants TEXT    NOT NULL,             -- ids, separated by a space; empty for none
  content   BLOB    NOT NULL
) STRICT;

CREATE INDEX decisions_by_time ON decisions (time, id);
CREATE INDEX decisions_by_end ON decisions (ends_at);

CREATE TRIGGER decisions_are_final BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
