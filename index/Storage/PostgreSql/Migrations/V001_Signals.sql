-- No foreign keys and no unique constraint without organisation or pseudonym: signals can be distributed by organisation and
-- pseudonyms by pseudonym without change. COLLATE "C": bytes are compared, whatever the language of the database.

-- One row per signal: who knows this subject, of what kind, until when. No identity, no pseudonym.
CREATE TABLE signals (
  organisation  text   COLLATE "C" NOT NULL,
  id            uuid   NOT NULL,             -- UUIDv7
  covenant      text   COLLATE "C" NOT NULL,
  reference     text   COLLATE "C" NOT NULL, -- the organisation's own (kenmerk)
  subject       text   NOT NULL,             -- persoon | adres
  kind          text   NOT NULL,
  contact_point text   NOT NULL,
  valid_until   bigint NOT NULL,             -- ms since the epoch; invisible from this instant
  registered_at bigint NOT NULL,
  content       bytea  NOT NULL,             -- SHA-256 over all that can change, to tell 'unchanged'
  number        bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (organisation, id),
  UNIQUE (organisation, covenant, reference)
) WITH (autovacuum_vacuum_scale_factor = 0.02);

-- Without covenant: a second index that begins as the unique one does could be taken for it, as long as the table is thought empty.
CREATE INDEX signals_in_order ON signals (organisation, number);
CREATE INDEX signals_by_end ON signals (valid_until);

-- Pseudonyms multiplied by this index's own secret, each with all that an answer says: a question reads this table alone.
CREATE TABLE pseudonyms (
  covenant      text   COLLATE "C" NOT NULL,
  pseudonym     bytea  NOT NULL, -- 32 bytes
  signal        uuid   NOT NULL,
  valid_until   bigint NOT NULL,
  kind          text   NOT NULL, -- K1, A1, …
  organisation  text   COLLATE "C" NOT NULL,
  category      text   NOT NULL,
  signal_kind   text   NOT NULL,
  contact_point text   NOT NULL,
  PRIMARY KEY (pseudonym, covenant, signal) -- pseudonym first: it alone decides nearly every comparison
) WITH (autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX pseudonyms_by_signal ON pseudonyms (signal);

-- Which index secret everything here was stored under; one row.
CREATE TABLE secret (
  number      bigint PRIMARY KEY CHECK (number = 1),
  fingerprint bytea  NOT NULL -- 32 bytes; tells nothing about the secret
);

GRANT SELECT, INSERT, DELETE ON signals, pseudonyms TO bekend_index;
GRANT SELECT, INSERT ON secret TO bekend_index;
