-- What privacy officers should look at. At most one open point of a kind about one person under one covenant.
CREATE TABLE attention (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16), -- UUIDv7
  covenant     TEXT    NOT NULL,
  kind         INTEGER NOT NULL CHECK (kind IN (0, 1)), -- 0 many answers not known, 1 consecutive case numbers
  organisation TEXT    NOT NULL,
  person       TEXT    NOT NULL, -- the employee, or the client
  raised_at    INTEGER NOT NULL, -- ms since the epoch
  count        INTEGER NOT NULL,
  misses       INTEGER NOT NULL,
  ends_at      INTEGER NOT NULL, -- ms since the epoch
  handled_at   INTEGER,          -- ms since the epoch
  handled_by   TEXT,
  explanation  BLOB,             -- encrypted
  CHECK ((handled_at IS NULL) = (handled_by IS NULL) AND (handled_at IS NULL) = (explanation IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX attention_open ON attention (covenant, kind, organisation, person) WHERE handled_at IS NULL;
CREATE INDEX attention_handled ON attention (covenant, kind, organisation, person, handled_at);
CREATE INDEX attention_by_end ON attention (ends_at);

-- Case numbers lately asked under; whose they are is a keyed digest.
CREATE TABLE case_numbers (
  series  BLOB    NOT NULL CHECK (length(series) = 16),
  number  INTEGER NOT NULL,
  ends_at INTEGER NOT NULL, -- ms since the epoch; counts until then
  PRIMARY KEY (series, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_numbers_by_end ON case_numbers (ends_at);
