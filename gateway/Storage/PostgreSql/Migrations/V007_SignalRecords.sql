-- What records about a signal are found by again. What a record says stays encrypted in log_payloads, and with it this goes.
CREATE TABLE signal_records (
  id           uuid   NOT NULL PRIMARY KEY REFERENCES log_payloads (id) ON DELETE CASCADE,
  position     bigint NOT NULL, -- in the log
  organisation text   NOT NULL, -- the holder
  signal       uuid   NOT NULL, -- of a registration: its id when it is new
  trail        bytea  CHECK (octet_length(trail) = 32) -- keyed digest of organisation, covenant and reference
);

CREATE INDEX signal_records_by_signal ON signal_records (organisation, signal);
CREATE INDEX signal_records_by_trail ON signal_records (organisation, trail);

CREATE TRIGGER signal_records_are_final BEFORE UPDATE ON signal_records EXECUTE FUNCTION log_only_grows();

-- What is recorded is never changed. A row goes with its payload, by the rights of the owner.
GRANT SELECT, INSERT ON signal_records TO bekend_gateway;
