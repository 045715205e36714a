-- What citizens said of disclosures about them. What that is, is in the record with the note's id; with the disclosure this goes.
CREATE TABLE subject_notes (
  id         uuid NOT NULL PRIMARY KEY,
  disclosure uuid NOT NULL REFERENCES log_payloads (id) ON DELETE CASCADE
);

CREATE INDEX subject_notes_by_disclosure ON subject_notes (disclosure);

GRANT SELECT, INSERT ON subject_notes TO bekend_gateway;
