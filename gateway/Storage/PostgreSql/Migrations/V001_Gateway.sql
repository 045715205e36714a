-- Secrets of this service, encrypted under Data Protection: the log's signing key, the issuer's key.
CREATE TABLE secrets (
  name      text  NOT NULL PRIMARY KEY,
  protected bytea NOT NULL
);

-- Data Protection keys, shared by all gateways: each under the next number, so that of two made at once the first is kept.
CREATE TABLE protection_keys (
  number  bigint NOT NULL PRIMARY KEY CHECK (number > 0),
  element text   NOT NULL -- XML
);

-- Client assertions that were used, until they expire.
CREATE TABLE used_assertions (
  digest bytea  NOT NULL PRIMARY KEY,
  until  bigint NOT NULL -- ms since the epoch
);

-- Questions that are open, waiting or answered. Content is encrypted; swept when it expires.
CREATE TABLE questions (
  id           uuid    NOT NULL PRIMARY KEY,
  organisation text    NOT NULL,
  client       text    NOT NULL,
  state        integer NOT NULL, -- 0 waiting, 1 open, 2 answered
  expires_at   bigint  NOT NULL, -- ms since the epoch
  content      bytea   NOT NULL
);

CREATE INDEX questions_by_end ON questions (expires_at);

-- Public keys of covenants as first seen, with their place in the log.
CREATE TABLE covenant_keys (
  covenant   text    NOT NULL,
  version    integer NOT NULL,
  public_key bytea   NOT NULL,
  valid_from bigint  NOT NULL, -- ms since the epoch
  log_index  bigint  NOT NULL,
  PRIMARY KEY (covenant, version)
);

-- The disclosure log: entries in order, the complete nodes of the tree over them, the newest checkpoint.
CREATE TABLE log_entries (
  position bigint NOT NULL PRIMARY KEY CHECK (position >= 0), -- without gaps
  id       uuid   NOT NULL UNIQUE,
  entry    bytea  NOT NULL CHECK (octet_length(entry) = 122)
);

CREATE TABLE log_nodes (
  level    integer NOT NULL,
  position bigint  NOT NULL,
  hash     bytea   NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, position)
);

-- One row, which whoever appends locks: gateways append one after the other.
CREATE TABLE log_head (
  one        integer NOT NULL PRIMARY KEY CHECK (one = 1),
  size       bigint  NOT NULL CHECK (size >= 0),
  checkpoint text    CHECK (checkpoint IS NOT NULL OR size = 0)
) WITH (fillfactor = 10); -- updated by every append: room for its next version on the same page

INSERT INTO log_head (one, size) VALUES (1, 0);

-- What the entries commit to, encrypted under a key per record, wrapped under a key per month of expiry.
CREATE TABLE log_payloads (
  id          uuid   NOT NULL PRIMARY KEY,
  bucket      bigint NOT NULL,
  wrapped_key bytea  NOT NULL,
  payload     bytea  NOT NULL
);

CREATE TABLE log_buckets (
  bucket    bigint NOT NULL PRIMARY KEY,
  protected bytea  NOT NULL
);

-- The log only grows: the grants below hold the service to it, the triggers hold the owner to it.
CREATE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$;

CREATE TRIGGER log_entries_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON log_entries EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER log_nodes_are_final BEFORE UPDATE OR DELETE OR TRUNCATE ON log_nodes EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER log_head_stays BEFORE DELETE OR TRUNCATE ON log_head EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER log_head_only_grows BEFORE UPDATE ON log_head
FOR EACH ROW WHEN (NEW.size <= OLD.size) EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER log_payloads_are_final BEFORE UPDATE ON log_payloads EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER log_buckets_are_final BEFORE UPDATE ON log_buckets EXECUTE FUNCTION log_only_grows();

-- Made once and then final, for the service. Nothing is erased yet, so nothing may be deleted.
GRANT SELECT, INSERT ON
  secrets, protection_keys, covenant_keys, log_entries, log_nodes, log_payloads, log_buckets TO bekend_gateway;
GRANT SELECT, UPDATE (size, checkpoint) ON log_head TO bekend_gateway;
GRANT SELECT, INSERT, DELETE ON used_assertions TO bekend_gateway;
GRANT SELECT, INSERT, UPDATE (state, expires_at, content), DELETE ON questions TO bekend_gateway;
