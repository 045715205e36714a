-- Notices are found by either signal, to end or last with it. valid_until is the latest they can be: the index says whether both are valid.
CREATE INDEX notices_by_signal ON notices (signal);
CREATE INDEX notices_by_other_signal ON notices (other_signal);
