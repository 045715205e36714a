-- What citizens said of disclosures about them. What that is, is in the record with the note's id; with the disclosure this goes.
CREATE TABLE subject_notes (
  id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  disclosure BLOB NOT NULL CHECK (length(disclosure) = 16) REFERENCES log_payloads (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX subject_notes_by_disclosure ON subject_notes (disclosure);
