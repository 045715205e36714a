-- Under which version of its key a covenant's rows are; while the key changes, also the version they go to.
CREATE TABLE key_stands (
  covenant   text   COLLATE "C" NOT NULL PRIMARY KEY,
  version    bigint NOT NULL,
  next       bigint,          -- NULL when nothing changes
  public_key bytea,           -- of version, as the last change said; NULL before the first
  next_key   bytea,           -- of next
  protected  bytea,           -- the factor between both, encrypted under Data Protection; gone when the change is over
  CHECK ((next IS NULL) = (protected IS NULL) AND (next IS NULL) = (next_key IS NULL))
);

ALTER TABLE signals ADD COLUMN key_version bigint NOT NULL DEFAULT 1;

INSERT INTO key_stands (covenant, version) SELECT DISTINCT covenant, 1 FROM signals;

-- Version first: whatever the statistics say, an index that begins with the covenant is not taken for another.
CREATE INDEX signals_by_key ON signals (key_version, covenant);

GRANT SELECT, INSERT, UPDATE ON key_stands TO bekend_index;
GRANT UPDATE (key_version, content) ON signals TO bekend_index;
