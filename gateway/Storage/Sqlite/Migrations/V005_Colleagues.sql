-- Questions that wait, or waited, for a colleague; the others stay out of the index. Never changed once it is there.
ALTER TABLE questions ADD COLUMN needs_colleague INTEGER NOT NULL DEFAULT 0 CHECK (needs_colleague IN (0, 1));

-- 0 waiting, 1 open, 2 answered, 3 refused when a colleague approved it.
UPDATE questions SET needs_colleague = 1 WHERE state = 0;

CREATE INDEX questions_of_colleagues ON questions (organisation, id) WHERE needs_colleague = 1;
