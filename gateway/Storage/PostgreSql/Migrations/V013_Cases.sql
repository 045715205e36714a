-- Finds disclosures by their case: a keyed digest. Of what was recorded before, no case is known.
ALTER TABLE disclosures ADD COLUMN case_tag uuid;

CREATE INDEX disclosures_by_case ON disclosures (covenant, case_tag, time, position) WHERE case_tag IS NOT NULL;
