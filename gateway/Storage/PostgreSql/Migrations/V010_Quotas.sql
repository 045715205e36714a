-- Uses of a covenant's quotas: one row for each thing that a question counts for. Removed when its window is over.
CREATE TABLE quota_uses (
  counter  bytea  NOT NULL CHECK (octet_length(counter) = 16), -- a keyed digest of what is counted
  ends_at  bigint NOT NULL,                                    -- ms since the epoch; counts until then
  question uuid   NOT NULL,
  PRIMARY KEY (counter, ends_at, question)
);

CREATE INDEX quota_uses_by_end ON quota_uses (ends_at);

-- States of questions: 0 waiting, 1 open, 2 answered, 3 refused when a colleague approved it, 4 being evaluated.
GRANT SELECT, INSERT, DELETE ON quota_uses TO bekend_gateway;
