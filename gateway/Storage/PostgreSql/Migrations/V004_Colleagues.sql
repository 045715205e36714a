-- Questions that wait, or waited, for a colleague; the others stay out of the index. Never changed once it is there.
ALTER TABLE questions ADD COLUMN needs_colleague boolean NOT NULL DEFAULT false;

-- 0 waiting, 1 open, 2 answered, 3 refused when a colleague approved it.
UPDATE questions SET needs_colleague = true WHERE state = 0;

CREATE INDEX questions_of_colleagues ON questions (organisation, id) WHERE needs_colleague;
