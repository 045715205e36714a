-- Disclosures drawn by lot for an officer to look at. Who ordered is in the record with the sample's id, what was found in the one with the finding's.
CREATE TABLE samples (
  id         uuid   NOT NULL PRIMARY KEY,
  covenant   text   NOT NULL,
  from_at    bigint NOT NULL, -- ms since the epoch
  until_at   bigint NOT NULL,
  size       bigint NOT NULL, -- how many were ordered
  ordered_at bigint NOT NULL,
  population bigint,          -- from how many was drawn; null until it is
  ends_at    bigint NOT NULL
);

CREATE INDEX samples_by_end ON samples (ends_at);

CREATE TABLE sample_items (
  sample     uuid   NOT NULL REFERENCES samples (id) ON DELETE CASCADE,
  place      bigint NOT NULL,
  disclosure uuid   NOT NULL,
  finding    uuid,
  PRIMARY KEY (sample, place),
  UNIQUE (sample, disclosure)
);

GRANT SELECT, INSERT, UPDATE (population), DELETE ON samples TO bekend_gateway;
GRANT SELECT, INSERT, UPDATE (finding) ON sample_items TO bekend_gateway;
