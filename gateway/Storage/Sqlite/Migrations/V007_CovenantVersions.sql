-- Published versions of covenants, final: the log refers to them.
CREATE TABLE covenant_versions (
  covenant     TEXT    NOT NULL,
  version      TEXT    NOT NULL,
  previous     TEXT    NOT NULL, -- the version it comes after; empty for the first
  text         TEXT    NOT NULL, -- the file
  note         TEXT    NOT NULL, -- the signatures under it
  log_index    INTEGER NOT NULL,
  published_at INTEGER NOT NULL, -- ms since the epoch
  PRIMARY KEY (covenant, version),
  UNIQUE (covenant, previous)    -- one after the other, whoever publishes at the same moment
) STRICT;

CREATE TRIGGER covenant_versions_stay BEFORE DELETE ON covenant_versions BEGIN SELECT RAISE(ABORT, 'a published version stays'); END;
CREATE TRIGGER covenant_versions_are_final BEFORE UPDATE ON covenant_versions BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
