-- Each text once, and each pseudonym once. Still no foreign keys, and still signals go by organisation and pseudonyms by pseudonym; the
-- descriptions, of which there are few, are where both need them.

-- What many signals of an organisation say alike; swept when none says it any more.
CREATE TABLE descriptions (
  number        int  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation  text COLLATE "C" NOT NULL,
  covenant      text COLLATE "C" NOT NULL,
  category      text COLLATE "C" NOT NULL,
  subject       text COLLATE "C" NOT NULL, -- persoon | adres
  kind          text COLLATE "C" NOT NULL,
  contact_point text COLLATE "C" NOT NULL,
  UNIQUE (organisation, covenant, category, subject, kind, contact_point)
);

-- One row per signal: who knows this subject, of what kind, until when. No identity, no pseudonym.
CREATE TABLE compact_signals (
  id            uuid   NOT NULL,             -- UUIDv7
  valid_until   bigint NOT NULL,             -- ms since the epoch; invisible from this instant
  registered_at bigint NOT NULL,
  key_version   bigint NOT NULL,
  number        bigint GENERATED ALWAYS AS IDENTITY,
  description   int    NOT NULL,
  organisation  text   COLLATE "C" NOT NULL, -- as the description says
  covenant      text   COLLATE "C" NOT NULL, -- as the description says
  reference     text   COLLATE "C" NOT NULL, -- the organisation's own (kenmerk)
  content       bytea  NOT NULL              -- SHA-256 over all that can change, to tell 'unchanged'
) WITH (autovacuum_vacuum_scale_factor = 0.02);

-- Pseudonyms multiplied by this index's own secret, each with all that a question needs but the words.
CREATE TABLE compact_pseudonyms (
  valid_until bigint NOT NULL,
  signal      uuid   NOT NULL,
  description int    NOT NULL,
  pseudonym   bytea  NOT NULL, -- 32 bytes
  kind        text   NOT NULL  -- K1, A1, …
) WITH (autovacuum_vacuum_scale_factor = 0.02);

INSERT INTO descriptions (organisation, covenant, category, subject, kind, contact_point)
SELECT DISTINCT
  s.organisation, s.covenant,
  coalesce((SELECT p.category FROM pseudonyms p WHERE p.signal = s.id AND p.organisation = s.organisation LIMIT 1), ''),
  s.subject, s.kind, s.contact_point
FROM signals s ORDER BY 1, 2, 3, 4, 5, 6;

INSERT INTO compact_signals (id, valid_until, registered_at, key_version, number, description, organisation, covenant, reference, content)
OVERRIDING SYSTEM VALUE
SELECT s.id, s.valid_until, s.registered_at, s.key_version, s.number, d.number, s.organisation, s.covenant, s.reference, s.content
FROM signals s
JOIN descriptions d ON d.organisation = s.organisation AND d.covenant = s.covenant
  AND d.category = coalesce((SELECT p.category FROM pseudonyms p WHERE p.signal = s.id AND p.organisation = s.organisation LIMIT 1), '')
  AND d.subject = s.subject AND d.kind = s.kind AND d.contact_point = s.contact_point
ORDER BY s.number;

SELECT setval(pg_get_serial_sequence('compact_signals', 'number'), max(number)) FROM compact_signals HAVING count(*) > 0;

INSERT INTO compact_pseudonyms (valid_until, signal, description, pseudonym, kind)
SELECT p.valid_until, p.signal, s.description, p.pseudonym, p.kind
FROM pseudonyms p JOIN compact_signals s ON s.id = p.signal AND s.organisation = p.organisation;

DROP TABLE pseudonyms;
DROP TABLE signals;
ALTER TABLE compact_pseudonyms RENAME TO pseudonyms;
ALTER TABLE compact_signals RENAME TO signals;

ALTER TABLE signals ADD CONSTRAINT signals_pkey PRIMARY KEY (organisation, id), ADD UNIQUE (organisation, covenant, reference);

-- Without covenant: a second index that begins as the unique one does could be taken for it, as long as the table is thought empty.
CREATE INDEX signals_in_order ON signals (organisation, number);
CREATE INDEX signals_by_end ON signals (valid_until);

-- Version first: whatever the statistics say, an index that begins with the covenant is not taken for another.
CREATE INDEX signals_by_key ON signals (key_version, covenant);
CREATE INDEX signals_by_description ON signals (description);

-- By a mark of six bytes, a third of the size that whole pseudonyms take; two may share one, so the pseudonym is compared too.
CREATE INDEX pseudonyms_by_mark ON pseudonyms (substr(pseudonym, 1, 6));
CREATE INDEX pseudonyms_by_signal ON pseudonyms (signal);

-- Signals with everything in words.
CREATE VIEW held AS
SELECT
  s.number, s.id, s.organisation, s.covenant, s.reference, d.category, d.subject, d.kind, d.contact_point,
  s.valid_until, s.registered_at, s.content, s.key_version, s.description
FROM signals s JOIN descriptions d ON d.number = s.description;

GRANT SELECT, INSERT, DELETE ON signals, pseudonyms, descriptions TO bekend_index;
GRANT SELECT ON held TO bekend_index;

-- An extension changes how long a signal is valid, a change of key its version, and neither anything else.
GRANT UPDATE (valid_until, content, key_version) ON signals TO bekend_index;
GRANT UPDATE (valid_until) ON pseudonyms TO bekend_index;
