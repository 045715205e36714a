-- A sample is kept whole from now on. What is left of draws that were interrupted goes; they are drawn again when they are next shown.
DELETE FROM sample_items WHERE sample IN (SELECT id FROM samples WHERE population IS NULL);
