-- What privacy officers should look at. At most one open point of a kind about one person under one covenant.
CREATE TABLE attention (
  id           uuid    NOT NULL PRIMARY KEY, -- UUIDv7
  covenant     text    NOT NULL,
  kind         integer NOT NULL CHECK (kind IN (0, 1)), -- 0 many answers not known, 1 consecutive case numbers
  organisation text    NOT NULL,
  person       text    NOT NULL, -- the employee, or the client
  raised_at    bigint  NOT NULL, -- ms since the epoch
  count        bigint  NOT NULL,
  misses       bigint  NOT NULL,
  ends_at      bigint  NOT NULL, -- ms since the epoch
  handled_at   bigint,           -- ms since the epoch
  handled_by   text,
  explanation  bytea,            -- encrypted
  CHECK ((handled_at IS NULL) = (handled_by IS NULL) AND (handled_at IS NULL) = (explanation IS NULL))
);

CREATE UNIQUE INDEX attention_open ON attention (covenant, kind, organisation, person) WHERE handled_at IS NULL;
CREATE INDEX attention_handled ON attention (covenant, kind, organisation, person, handled_at);
CREATE INDEX attention_by_end ON attention (ends_at);

-- Case numbers lately asked under; whose they are is a keyed digest.
CREATE TABLE case_numbers (
  series  bytea  NOT NULL CHECK (octet_length(series) = 16),
  number  bigint NOT NULL,
  ends_at bigint NOT NULL, -- ms since the epoch; counts until then
  PRIMARY KEY (series, number)
);

CREATE INDEX case_numbers_by_end ON case_numbers (ends_at);

GRANT SELECT, INSERT, UPDATE (handled_at, handled_by, explanation), DELETE ON attention TO bekend_gateway;
GRANT SELECT, INSERT, UPDATE (ends_at), DELETE ON case_numbers TO bekend_gateway;
