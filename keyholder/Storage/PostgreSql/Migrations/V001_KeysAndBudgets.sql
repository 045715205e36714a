-- A covenant's secret key, encrypted under Data Protection; never changed, never shared between covenants.
CREATE TABLE keys (
  covenant   text   NOT NULL,
  version    bigint NOT NULL,
  public_key bytea  NOT NULL,
  protected  bytea  NOT NULL,
  made_at    bigint NOT NULL, -- ms since the epoch
  PRIMARY KEY (covenant, version)
);

-- Elements charged to an organisation on one UTC day.
CREATE TABLE budgets (
  organisation text   NOT NULL,
  day          date   NOT NULL,
  charged      bigint NOT NULL,
  PRIMARY KEY (organisation, day)
) WITH (fillfactor = 50); -- one row is updated all day: room for its next version on the same page

GRANT SELECT, INSERT ON keys TO bekend_keyholder;
GRANT SELECT, INSERT, UPDATE, DELETE ON budgets TO bekend_keyholder;
