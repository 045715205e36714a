-- Disclosures drawn by lot for an officer to look at. Who ordered is in the record with the sample's id, what was found in the one with the finding's.
CREATE TABLE samples (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  covenant   TEXT    NOT NULL,
  from_at    INTEGER NOT NULL, -- ms since the epoch
  until_at   INTEGER NOT NULL,
  size       INTEGER NOT NULL, -- how many were ordered
  ordered_at INTEGER NOT NULL,
  population INTEGER,          -- from how many was drawn; null until it is
  ends_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX samples_by_end ON samples (ends_at);

CREATE TABLE sample_items (
  sample     BLOB    NOT NULL REFERENCES samples (id) ON DELETE CASCADE,
  place      INTEGER NOT NULL,
  disclosure BLOB    NOT NULL CHECK (length(disclosure) = 16),
  finding    BLOB    CHECK (length(finding) = 16),
  PRIMARY KEY (sample, place),
  UNIQUE (sample, disclosure)
) STRICT, WITHOUT ROWID;
