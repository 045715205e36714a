-- Changes of covenants' keys, from one version to the next; every gateway may take one further.
CREATE TABLE key_rotations (
  covenant     TEXT    NOT NULL,
  from_version INTEGER NOT NULL,
  started_at   INTEGER NOT NULL, -- ms since the epoch
  log_index    INTEGER NOT NULL,
  step         INTEGER NOT NULL, -- 1 started, 2 re-keying, 3 switched, 4 closing, 5 closed
  total        INTEGER,
  remaining    INTEGER,
  switched_at  INTEGER,
  closes_at    INTEGER,
  closed_at    INTEGER,
  PRIMARY KEY (covenant, from_version)
) STRICT, WITHOUT ROWID;

-- One at a time.
CREATE UNIQUE INDEX key_rotations_open ON key_rotations (covenant) WHERE step < 5;
