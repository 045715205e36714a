-- Under which version of its key a covenant's rows are; while the key changes, also the version they go to.
CREATE TABLE key_stands (
  covenant   TEXT    NOT NULL PRIMARY KEY,
  version    INTEGER NOT NULL,
  next       INTEGER,          -- NULL when nothing changes
  public_key BLOB,             -- of version, as the last change said; NULL before the first
  next_key   BLOB,             -- of next
  protected  BLOB,             -- the factor between both, encrypted under Data Protection; gone when the change is over
  CHECK ((next IS NULL) = (protected IS NULL) AND (next IS NULL) = (next_key IS NULL))
) STRICT, WITHOUT ROWID;

ALTER TABLE signals ADD COLUMN key_version INTEGER NOT NULL DEFAULT 1;

INSERT INTO key_stands (covenant, version) SELECT DISTINCT covenant, 1 FROM signals;

CREATE INDEX signals_by_key ON signals (covenant, key_version);
