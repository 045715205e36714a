-- A key that was replaced is destroyed: its secret goes, its public key stays. NULL as long as it serves.
ALTER TABLE keys ADD COLUMN destroyed_at INTEGER; -- ms since the epoch
