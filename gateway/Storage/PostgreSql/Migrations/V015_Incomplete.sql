-- Whether an index that was asked did not answer. Of what was recorded before, nobody knows.
ALTER TABLE disclosures ADD COLUMN is_incomplete bigint CHECK (is_incomplete IN (0, 1));
