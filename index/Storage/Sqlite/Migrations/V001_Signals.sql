-- One row per signal: who knows this subject, of what kind, until when. No identity, no pseudonym.
CREATE TABLE signals (
  number        INTEGER PRIMARY KEY,
  id            BLOB    NOT NULL UNIQUE, -- UUIDv7, 16 bytes
  organisation  TEXT    NOT NULL,
  covenant      TEXT    NOT NULL,
  reference     TEXT    NOT NULL,        -- the organisation's own (kenmerk)
  category      TEXT    NOT NULL,
  subject       TEXT    NOT NULL,        -- persoon | adres
  kind          TEXT    NOT NULL,
  contact_point TEXT    NOT NULL,
  valid_until   INTEGER NOT NULL,        -- ms since the epoch; invisible from this instant
  registered_at INTEGER NOT NULL,
  content       BLOB    NOT NULL,        -- SHA-256 over all that can change, to tell 'unchanged'
  UNIQUE (organisation, covenant, reference)
) STRICT;

CREATE INDEX signals_by_end ON signals (valid_until);

-- Pseudonyms multiplied by this index's own secret.
CREATE TABLE pseudonyms (
  covenant  TEXT    NOT NULL,
  pseudonym BLOB    NOT NULL, -- 32 bytes
  signal    INTEGER NOT NULL REFERENCES signals (number) ON DELETE CASCADE,
  kind      TEXT    NOT NULL, -- K1, A1, …
  PRIMARY KEY (covenant, pseudonym, signal)
) STRICT, WITHOUT ROWID;

CREATE INDEX pseudonyms_by_signal ON pseudonyms (signal);
