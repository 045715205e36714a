-- Without its head the log would look empty.
CREATE TRIGGER log_head_stays BEFORE DELETE ON log_head BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
