-- Elements charged to an organisation under one covenant on one UTC day.
ALTER TABLE budgets DROP CONSTRAINT budgets_pkey;
ALTER TABLE budgets ADD COLUMN covenant text NOT NULL DEFAULT '';

-- Under which covenant an earlier charge was made is not known: it counts under each, so that no budget is exceeded today.
INSERT INTO budgets (organisation, covenant, day, charged)
SELECT b.organisation, k.covenant, b.day, b.charged FROM budgets b CROSS JOIN (SELECT DISTINCT covenant FROM keys) k;

DELETE FROM budgets WHERE covenant = '';
ALTER TABLE budgets ALTER COLUMN covenant DROP DEFAULT;
ALTER TABLE budgets ADD PRIMARY KEY (organisation, covenant, day);
