-- More kinds of what stands out. The rows stay; SQLite changes no constraint of a table that is there.
CREATE TABLE attention_of_more_kinds (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16), -- UUIDv7
  covenant     TEXT    NOT NULL,
  kind         INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4), -- 0 not known, 1 consecutive cases, 2 many in one case, 3 outside hours, 4 many askers
  organisation TEXT    NOT NULL,
  person       TEXT    NOT NULL, -- the employee, or the client
  raised_at    INTEGER NOT NULL, -- ms since the epoch
  count        INTEGER NOT NULL,
  part         INTEGER NOT NULL, -- how many of those were not known, or outside hours
  ends_at      INTEGER NOT NULL, -- ms since the epoch
  handled_at   INTEGER,          -- ms since the epoch
  handled_by   TEXT,
  explanation  BLOB,             -- encrypted
  CHECK ((handled_at IS NULL) = (handled_by IS NULL) AND (handled_at IS NULL) = (explanation IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO attention_of_more_kinds
SELECT id, covenant, kind, organisation, person, raised_at, count, misses, ends_at, handled_at, handled_by, explanation FROM attention;
DROP TABLE attention;
ALTER TABLE attention_of_more_kinds RENAME TO attention;

CREATE UNIQUE INDEX attention_open ON attention (covenant, kind, organisation, person) WHERE handled_at IS NULL;
CREATE INDEX attention_handled ON attention (covenant, kind, organisation, person, handled_at);
CREATE INDEX attention_by_end ON attention (ends_at);

-- Who lately asked about which subject: both are keyed digests, the asker's made with the subject's.
CREATE TABLE subject_askers (
  subject BLOB    NOT NULL CHECK (length(subject) = 16),
  asker   BLOB    NOT NULL CHECK (length(asker) = 16),
  ends_at INTEGER NOT NULL, -- ms since the epoch; counts until then
  PRIMARY KEY (subject, asker)
) STRICT, WITHOUT ROWID;

CREATE INDEX subject_askers_by_end ON subject_askers (ends_at);
