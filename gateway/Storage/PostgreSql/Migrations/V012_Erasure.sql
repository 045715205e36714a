-- What is kept longer than its time, or longer than a person asks. Why and by whom is in the record with the same id.
CREATE TABLE holds (
  id         uuid   NOT NULL PRIMARY KEY,
  covenant   text   NOT NULL,
  disclosure uuid, -- null for all that is under the covenant
  placed_at  bigint NOT NULL, -- ms since the epoch
  ends_at    bigint NOT NULL
);

CREATE INDEX holds_by_end ON holds (ends_at);

-- Erasures that wait for a second person. What is erased takes its request with it.
CREATE TABLE erasure_requests (
  id         uuid   NOT NULL PRIMARY KEY,
  covenant   text   NOT NULL,
  disclosure uuid   NOT NULL REFERENCES log_payloads (id) ON DELETE CASCADE,
  asked_at   bigint NOT NULL, -- ms since the epoch
  ends_at    bigint NOT NULL
);

CREATE INDEX erasure_requests_by_disclosure ON erasure_requests (disclosure);

-- What is left of a month whose key is destroyed is looked for by month.
CREATE INDEX log_payloads_by_bucket ON log_payloads (bucket);

-- INVARIANT: nothing is destroyed that is not on record as destroyed. A key goes, and a record whose month still has its key, only in a transaction
-- that appended an entry of type 3; at most 512 entries are appended at once. What is left of a month without a key is nobody's content any more.
CREATE FUNCTION is_erasure_on_record() RETURNS boolean LANGUAGE sql STABLE SET search_path = gateway, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM log_entries e
    WHERE e.position >= (SELECT size - 512 FROM log_head WHERE one = 1) AND get_byte(e.entry, 1) = 3 AND e.xmin = pg_current_xact_id()::xid)
$$;

CREATE FUNCTION erasure_is_on_record() RETURNS trigger LANGUAGE plpgsql SET search_path = gateway, pg_temp AS $$
BEGIN
  IF is_erasure_on_record() THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'what is destroyed is on record as destroyed';
END $$;

CREATE FUNCTION content_erasure_is_on_record() RETURNS trigger LANGUAGE plpgsql SET search_path = gateway, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM log_buckets b WHERE b.bucket = OLD.bucket) OR is_erasure_on_record() THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'what is destroyed is on record as destroyed';
END $$;

CREATE CONSTRAINT TRIGGER log_buckets_go_on_record AFTER DELETE ON log_buckets
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION erasure_is_on_record();
CREATE CONSTRAINT TRIGGER log_payloads_go_on_record AFTER DELETE ON log_payloads
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION content_erasure_is_on_record();
CREATE TRIGGER log_payloads_stay BEFORE TRUNCATE ON log_payloads EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER log_buckets_stay BEFORE TRUNCATE ON log_buckets EXECUTE FUNCTION log_only_grows();

GRANT DELETE ON log_payloads, log_buckets TO bekend_gateway;
GRANT SELECT, INSERT, UPDATE (ends_at), DELETE ON holds, erasure_requests TO bekend_gateway;
