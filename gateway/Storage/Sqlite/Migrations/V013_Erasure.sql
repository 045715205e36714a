-- What is kept longer than its time, or longer than a person asks. Why and by whom is in the record with the same id.
CREATE TABLE holds (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  covenant   TEXT    NOT NULL,
  disclosure BLOB    CHECK (length(disclosure) = 16), -- null for all that is under the covenant
  placed_at  INTEGER NOT NULL, -- ms since the epoch
  ends_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX holds_by_end ON holds (ends_at);

-- Erasures that wait for a second person. What is erased takes its request with it.
CREATE TABLE erasure_requests (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  covenant   TEXT    NOT NULL,
  disclosure BLOB    NOT NULL CHECK (length(disclosure) = 16) REFERENCES log_payloads (id) ON DELETE CASCADE,
  asked_at   INTEGER NOT NULL, -- ms since the epoch
  ends_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX erasure_requests_by_disclosure ON erasure_requests (disclosure);

-- What is left of a month whose key is destroyed is looked for by month.
CREATE INDEX log_payloads_by_bucket ON log_payloads (bucket);
