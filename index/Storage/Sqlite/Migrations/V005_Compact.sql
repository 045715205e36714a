-- Each text once and each pseudonym once: a signal has its own keys, and by a mark of each it is found.

DROP INDEX signals_by_end;
DROP INDEX signals_by_key;
ALTER TABLE signals RENAME TO signals_before;

-- Who holds signals under which covenant.
CREATE TABLE holders (
  number       INTEGER PRIMARY KEY,
  organisation TEXT    NOT NULL,
  covenant     TEXT    NOT NULL,
  UNIQUE (organisation, covenant)
) STRICT;

-- What many signals say alike; swept when none says it any more.
CREATE TABLE descriptions (
  number        INTEGER PRIMARY KEY,
  category      TEXT    NOT NULL,
  subject       TEXT    NOT NULL, -- persoon | adres
  kind          TEXT    NOT NULL,
  contact_point TEXT    NOT NULL,
  UNIQUE (category, subject, kind, contact_point)
) STRICT;

-- One row per signal: who knows this subject, of what kind, until when. No identity.
CREATE TABLE signals (
  number        INTEGER PRIMARY KEY,
  id            BLOB    NOT NULL UNIQUE, -- UUIDv7, 16 bytes
  holder        INTEGER NOT NULL REFERENCES holders (number),
  description   INTEGER NOT NULL REFERENCES descriptions (number),
  key_version   INTEGER NOT NULL,
  valid_until   INTEGER NOT NULL,        -- ms since the epoch; invisible from this instant
  registered_at INTEGER NOT NULL,
  reference     TEXT    NOT NULL,        -- the organisation's own (kenmerk)
  content       BLOB    NOT NULL,        -- SHA-256 over all that can change, to tell 'unchanged'
  kinds         TEXT    NOT NULL,        -- K1, A1, … of each key, with a line feed between two
  keys          BLOB    NOT NULL,        -- pseudonyms multiplied by this index's own secret, 32 bytes each, one after the other
  UNIQUE (holder, reference),
  CHECK (length(keys) % 32 = 0 AND length(keys) <= 32 * 256)
) STRICT;

-- By which a key is looked for: six bytes of each pseudonym. Two may share a mark; whether it is the key itself, the signal says.
CREATE TABLE marks (
  mark   BLOB    NOT NULL,
  signal INTEGER NOT NULL,
  PRIMARY KEY (mark, signal)
) STRICT, WITHOUT ROWID;

-- Where in a signal's keys one can be: as many as the check allows.
CREATE TABLE places (place INTEGER PRIMARY KEY) STRICT;

INSERT INTO places
WITH RECURSIVE counted (place) AS (VALUES (0) UNION ALL SELECT place + 1 FROM counted WHERE place < 255)
SELECT place FROM counted;

INSERT INTO holders (organisation, covenant) SELECT DISTINCT organisation, covenant FROM signals_before ORDER BY 1, 2;

INSERT INTO descriptions (category, subject, kind, contact_point)
SELECT DISTINCT category, subject, kind, contact_point FROM signals_before ORDER BY 1, 2, 3, 4;

INSERT INTO signals (number, id, holder, description, key_version, valid_until, registered_at, reference, content, kinds, keys)
SELECT
  s.number, s.id, h.number, d.number, s.key_version, s.valid_until, s.registered_at, s.reference, s.content,
  (SELECT coalesce(group_concat(p.kind, char(10) ORDER BY p.kind, p.pseudonym), '') FROM pseudonyms p WHERE p.signal = s.number),
  (SELECT coalesce(unhex(group_concat(hex(p.pseudonym), '' ORDER BY p.kind, p.pseudonym)), x'') FROM pseudonyms p WHERE p.signal = s.number)
FROM signals_before s
JOIN holders h ON h.organisation = s.organisation AND h.covenant = s.covenant
JOIN descriptions d
  ON d.category = s.category AND d.subject = s.subject AND d.kind = s.kind AND d.contact_point = s.contact_point
ORDER BY s.number;

INSERT OR IGNORE INTO marks SELECT substr(pseudonym, 1, 6), signal FROM pseudonyms;

DROP TABLE pseudonyms;
DROP TABLE signals_before;

CREATE INDEX signals_by_end ON signals (valid_until);
CREATE INDEX signals_by_key ON signals (holder, key_version);
CREATE INDEX signals_by_description ON signals (description);

-- INVARIANT: a signal has the marks of its keys and no others. Only a change of key gives signals other keys, and takes their marks
-- along, of many at once and in order: that is half the work of one after the other.
CREATE TRIGGER signal_comes AFTER INSERT ON signals BEGIN
  INSERT OR IGNORE INTO marks
  SELECT substr(NEW.keys, 32 * place + 1, 6), NEW.number FROM places WHERE place < length(NEW.keys) / 32;
END;

CREATE TRIGGER signal_goes AFTER DELETE ON signals BEGIN
  DELETE FROM marks
  WHERE signal = OLD.number AND mark IN (SELECT substr(OLD.keys, 32 * place + 1, 6) FROM places WHERE place < length(OLD.keys) / 32);
END;

-- Signals with everything in words.
CREATE VIEW held AS
SELECT
  s.number, s.id, h.organisation, h.covenant, s.reference, d.category, d.subject, d.kind, d.contact_point,
  s.valid_until, s.registered_at, s.content, s.key_version, s.kinds, s.keys
FROM signals s
JOIN holders h ON h.number = s.holder
JOIN descriptions d ON d.number = s.description;
