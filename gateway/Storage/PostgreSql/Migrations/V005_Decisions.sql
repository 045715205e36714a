-- The decision log: calls of the decision point. Time and covenants find a line; what it says is encrypted.
CREATE TABLE decisions (
  id        uuid   NOT NULL PRIMARY KEY, -- UUIDv7
  time      bigint NOT NULL,             -- ms since the epoch
  ends_at   bigint NOT NULL,             -- ms since the epoch
  covenants text   NOT NULL,             -- ids, separated by a space; empty for none
  content   bytea  NOT NULL
);

CREATE INDEX decisions_by_time ON decisions (time, id);
CREATE INDEX decisions_by_end ON decisions (ends_at);

CREATE TRIGGER decisions_are_final BEFORE UPDATE ON decisions EXECUTE FUNCTION log_only_grows();

GRANT SELECT, INSERT, DELETE ON decisions TO bekend_gateway;
