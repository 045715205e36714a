-- Uses of a covenant's quotas: one row for each thing that a question counts for. Removed when its window is over.
CREATE TABLE quota_uses (
  counter  BLOB    NOT NULL CHECK (length(counter) = 16), -- a keyed digest of what is counted
  ends_at  INTEGER NOT NULL,                              -- ms since the epoch; counts until then
  question BLOB    NOT NULL CHECK (length(question) = 16),
  PRIMARY KEY (counter, ends_at, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX quota_uses_by_end ON quota_uses (ends_at);

-- States of questions: 0 waiting, 1 open, 2 answered, 3 refused when a colleague approved it, 4 being evaluated.
