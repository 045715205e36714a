-- What disclosures are listed and filtered by. What a record says stays encrypted in log_payloads, and with it this goes.
CREATE TABLE disclosures (
  id           uuid    NOT NULL PRIMARY KEY REFERENCES log_payloads (id) ON DELETE CASCADE,
  position     bigint  NOT NULL, -- in the log
  time         bigint  NOT NULL, -- ms since the epoch
  covenant     text    NOT NULL,
  organisation text    NOT NULL,
  person       text    NOT NULL, -- the employee who asked
  purpose      text    NOT NULL,
  outcome      integer NOT NULL CHECK (outcome IN (0, 1, 2)) -- 0 refused, 1 not known, 2 known
);

CREATE INDEX disclosures_by_covenant ON disclosures (covenant, time, position);
CREATE INDEX disclosures_by_person ON disclosures (organisation, person, time, position);

CREATE TRIGGER disclosures_are_final BEFORE UPDATE ON disclosures EXECUTE FUNCTION log_only_grows();

-- What is recorded is never changed. A row goes with its payload, by the rights of the owner.
GRANT SELECT, INSERT ON disclosures TO bekend_gateway;
