-- Changes of covenants' keys, from one version to the next; every gateway may take one further.
CREATE TABLE key_rotations (
  covenant     text    NOT NULL,
  from_version integer NOT NULL,
  started_at   bigint  NOT NULL, -- ms since the epoch
  log_index    bigint  NOT NULL,
  step         integer NOT NULL, -- 1 started, 2 re-keying, 3 switched, 4 closing, 5 closed
  total        bigint,
  remaining    bigint,
  switched_at  bigint,
  closes_at    bigint,
  closed_at    bigint,
  PRIMARY KEY (covenant, from_version)
);

-- One at a time.
CREATE UNIQUE INDEX key_rotations_open ON key_rotations (covenant) WHERE step < 5;

GRANT SELECT, INSERT, UPDATE (step, total, remaining, switched_at, closes_at, closed_at) ON key_rotations TO bekend_gateway;
