-- This holder's part in keys that several holders share. Each step is taken once; what came first stays.
CREATE TABLE key_shares (
  covenant     TEXT    NOT NULL,
  version      INTEGER NOT NULL,
  settings     BLOB    NOT NULL, -- hash of the agreement between holders
  commitments  BLOB    NOT NULL,
  polynomial   BLOB,             -- under Data Protection; NULL once all holders have their shares
  hashes       BLOB,             -- those seen before anything was revealed
  needed       INTEGER,
  public_keys  BLOB,             -- the key, then that of each share
  protected    BLOB,             -- the share, under Data Protection
  transcript   BLOB,
  confirmed_at INTEGER,          -- ms since the epoch; only then the share evaluates
  PRIMARY KEY (covenant, version)
) STRICT, WITHOUT ROWID;
