-- This holder's part in keys that several holders share. Each step is taken once; what came first stays.
CREATE TABLE key_shares (
  covenant     text   NOT NULL,
  version      bigint NOT NULL,
  settings     bytea  NOT NULL, -- hash of the agreement between holders
  commitments  bytea  NOT NULL,
  polynomial   bytea,           -- under Data Protection; NULL once all holders have their shares
  hashes       bytea,           -- those seen before anything was revealed
  needed       bigint,
  public_keys  bytea,           -- the key, then that of each share
  protected    bytea,           -- the share, under Data Protection
  transcript   bytea,
  confirmed_at bigint,          -- ms since the epoch; only then the share evaluates
  PRIMARY KEY (covenant, version)
);

GRANT SELECT, INSERT, UPDATE ON key_shares TO bekend_keyholder;
