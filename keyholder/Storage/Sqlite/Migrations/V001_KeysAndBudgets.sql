-- A covenant's secret key, encrypted under Data Protection; never changed, never shared between covenants.
CREATE TABLE keys (
  covenant   TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  public_key BLOB    NOT NULL,
  protected  BLOB    NOT NULL,
  made_at    INTEGER NOT NULL, -- ms since the epoch
  PRIMARY KEY (covenant, version)
) STRICT, WITHOUT ROWID;

-- Elements charged to an organisation on one UTC day.
CREATE TABLE budgets (
  organisation TEXT    NOT NULL,
  day          TEXT    NOT NULL, -- yyyy-mm-dd
  charged      INTEGER NOT NULL,
  PRIMARY KEY (organisation, day)
) STRICT, WITHOUT ROWID;
