-- Elements charged to an organisation under one covenant on one UTC day.
CREATE TABLE covenant_budgets (
  organisation TEXT    NOT NULL,
  covenant     TEXT    NOT NULL,
  day          TEXT    NOT NULL, -- yyyy-mm-dd
  charged      INTEGER NOT NULL,
  PRIMARY KEY (organisation, covenant, day)
) STRICT, WITHOUT ROWID;

-- Under which covenant an earlier charge was made is not known: it counts under each, so that no budget is exceeded today.
INSERT INTO covenant_budgets (organisation, covenant, day, charged)
SELECT organisation, covenant, day, charged FROM budgets, (SELECT DISTINCT covenant FROM keys);

DROP TABLE budgets;
ALTER TABLE covenant_budgets RENAME TO budgets;
