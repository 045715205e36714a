-- Secrets of this service, encrypted under Data Protection: the log's signing key, the issuer's key.
CREATE TABLE secrets (
  name      TEXT NOT NULL PRIMARY KEY,
  protected BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Client assertions that were used, until they expire.
CREATE TABLE used_assertions (
  digest BLOB    NOT NULL PRIMARY KEY,
  until  INTEGER NOT NULL -- ms since the epoch
) STRICT, WITHOUT ROWID;

-- Questions that are open, waiting or answered. Content is encrypted; swept when it expires.
CREATE TABLE questions (
  id           BLOB    NOT NULL PRIMARY KEY, -- UUIDv7, 16 bytes
  organisation TEXT    NOT NULL,
  client       TEXT    NOT NULL,
  state        INTEGER NOT NULL,             -- 0 waiting, 1 open, 2 answered
  expires_at   INTEGER NOT NULL,             -- ms since the epoch
  content      BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX questions_by_end ON questions (expires_at);

-- Public keys of covenants as first seen, with their place in the log.
CREATE TABLE covenant_keys (
  covenant   TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  public_key BLOB    NOT NULL,
  valid_from INTEGER NOT NULL, -- ms since the epoch
  log_index  INTEGER NOT NULL,
  PRIMARY KEY (covenant, version)
) STRICT, WITHOUT ROWID;

-- The disclosure log: entries in order, the complete nodes of the tree over them, the newest checkpoint.
CREATE TABLE log_entries (
  position INTEGER NOT NULL PRIMARY KEY, -- from 0, without gaps
  id       BLOB    NOT NULL UNIQUE,
  entry    BLOB    NOT NULL CHECK (length(entry) = 122)
) STRICT;

CREATE TABLE log_nodes (
  level    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hash     BLOB    NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_head (
  only       INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  size       INTEGER NOT NULL,
  checkpoint TEXT    NOT NULL
) STRICT;

-- What the entries commit to, encrypted under a key per record, wrapped under a key per month of expiry.
CREATE TABLE log_payloads (
  id          BLOB    NOT NULL PRIMARY KEY,
  bucket      INTEGER NOT NULL,
  wrapped_key BLOB    NOT NULL,
  payload     BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE log_buckets (
  bucket    INTEGER NOT NULL PRIMARY KEY,
  protected BLOB    NOT NULL
) STRICT;

-- The log only grows.
CREATE TRIGGER log_entries_are_final BEFORE UPDATE ON log_entries BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_entries_stay BEFORE DELETE ON log_entries BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_nodes_are_final BEFORE UPDATE ON log_nodes BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_nodes_stay BEFORE DELETE ON log_nodes BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_head_only_grows BEFORE UPDATE ON log_head WHEN NEW.size < OLD.size
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
