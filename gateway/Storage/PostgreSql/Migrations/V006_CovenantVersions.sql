-- Published versions of covenants, final: the log refers to them.
CREATE TABLE covenant_versions (
  covenant     text   NOT NULL,
  version      text   NOT NULL,
  previous     text   NOT NULL, -- the version it comes after; empty for the first
  text         text   NOT NULL, -- the file
  note         text   NOT NULL, -- the signatures under it
  log_index    bigint NOT NULL,
  published_at bigint NOT NULL, -- ms since the epoch
  PRIMARY KEY (covenant, version),
  UNIQUE (covenant, previous)    -- one after the other, whoever publishes at the same moment
);

CREATE TRIGGER covenant_versions_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON covenant_versions EXECUTE FUNCTION log_only_grows();

GRANT SELECT, INSERT ON covenant_versions TO bekend_gateway;
