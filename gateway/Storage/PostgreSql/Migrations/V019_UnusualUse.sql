-- More kinds of what stands out: 0 not known, 1 consecutive cases, 2 many in one case, 3 outside hours, 4 many askers.
ALTER TABLE attention DROP CONSTRAINT attention_kind_check;
ALTER TABLE attention ADD CONSTRAINT attention_kind_check CHECK (kind BETWEEN 0 AND 4);

-- How many of those that are counted were not known, or outside hours.
ALTER TABLE attention RENAME COLUMN misses TO part;

-- Who lately asked about which subject: both are keyed digests, the asker's made with the subject's.
CREATE TABLE subject_askers (
  subject bytea  NOT NULL CHECK (octet_length(subject) = 16),
  asker   bytea  NOT NULL CHECK (octet_length(asker) = 16),
  ends_at bigint NOT NULL, -- ms since the epoch; counts until then
  PRIMARY KEY (subject, asker)
);

CREATE INDEX subject_askers_by_end ON subject_askers (ends_at);

GRANT SELECT, INSERT, UPDATE (ends_at), DELETE ON subject_askers TO bekend_gateway;
