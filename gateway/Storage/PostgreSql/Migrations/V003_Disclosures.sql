-- What disclosures are listed and filtered by. What a record says stays encrypted in log_payloads, and with it this goes.
CREATE TABLE gateway.disclosures (
  id           uuid    NOT NULL PRIMARY KEY REFERENCES gateway.log_payloads (id) ON DELETE CASCADE,
  position     bigint  NOT NULL, -- in the log
  time         bigint  NOT NULL, -- ms since the epoch
  covenant     text    NOT NULL,
  organisation text    NOT NULL,
  person       text    NOT NULL, -- the employee who asked
  purpose      text    NOT NULL,
  outcome      integer NOT NULL CHECK (outcome IN (0, 1, 2)) -- 0 refused, 1 not known, 2 known
);

CREATE INDEX disclosures_by_covenant ON gateway.disclosures (covenant, time, position);
CREATE INDEX disclosures_by_person ON gateway.disclosures (organisation, person, time, position);

-- What is recorded is never changed.
GRANT SELECT, INSERT, DELETE ON gateway.disclosures TO bekend_gateway;
