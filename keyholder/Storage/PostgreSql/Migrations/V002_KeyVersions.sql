-- A key that was replaced is destroyed: its secret goes, its public key stays. NULL as long as it serves.
ALTER TABLE keys ADD COLUMN destroyed_at bigint; -- ms since the epoch

GRANT UPDATE (protected, destroyed_at) ON keys TO bekend_keyholder;
