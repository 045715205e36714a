-- What the gateway must still put on record: written with what it tells of, gone once the gateway says that it is on record.

-- Signals that were swept.
CREATE TABLE ended (
  number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid   NOT NULL,
  organisation text   NOT NULL,
  covenant     text   NOT NULL,
  reference    text   NOT NULL,
  subject      text   NOT NULL,
  kind         text   NOT NULL,
  valid_until  bigint NOT NULL -- ms since the epoch
);

-- Pairs of signals of two organisations on one subject. What they say is read from the signals themselves, while both are there.
CREATE TABLE matches (
  number              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  first               uuid NOT NULL, -- the lesser id, as bytes
  first_organisation  text NOT NULL,
  second              uuid NOT NULL,
  second_organisation text NOT NULL,
  UNIQUE (first, second)
);

GRANT SELECT, INSERT, DELETE ON ended, matches TO bekend_index;

-- An extension changes how long a signal is valid, and nothing else.
GRANT UPDATE (valid_until, content) ON signals TO bekend_index;
GRANT UPDATE (valid_until) ON pseudonyms TO bekend_index;
