-- What the gateway must still put on record: written with what it tells of, gone once the gateway says that it is on record.

-- Signals that were swept.
CREATE TABLE ended (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  id           BLOB    NOT NULL,
  organisation TEXT    NOT NULL,
  covenant     TEXT    NOT NULL,
  reference    TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  valid_until  INTEGER NOT NULL -- ms since the epoch
) STRICT;

-- Pairs of signals of two organisations on one subject. What they say is read from the signals themselves, while both are there.
CREATE TABLE matches (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  first  BLOB NOT NULL, -- the lesser id
  second BLOB NOT NULL,
  UNIQUE (first, second)
) STRICT;
