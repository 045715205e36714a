-- Which index secret everything here was stored under; one row.
CREATE TABLE secret (
  number      INTEGER PRIMARY KEY CHECK (number = 1),
  fingerprint BLOB    NOT NULL -- 32 bytes; tells nothing about the secret
) STRICT;
