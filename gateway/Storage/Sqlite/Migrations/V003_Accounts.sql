-- Persons who sign in. The tables of ASP.NET Core Identity (schema version 3, users only), under names of our own.
CREATE TABLE accounts (
  id                     TEXT    NOT NULL PRIMARY KEY, -- UUID
  organisation           TEXT    NOT NULL,             -- OIN
  display_name           TEXT    NOT NULL,
  is_disabled            INTEGER NOT NULL,
  protected_totp_secret  BLOB    NOT NULL,             -- encrypted under Data Protection
  last_totp_step         INTEGER NOT NULL,             -- of the last code that was accepted
  user_name              TEXT,
  normalized_user_name   TEXT,
  email                  TEXT,
  normalized_email       TEXT,
  email_confirmed        INTEGER NOT NULL,
  password_hash          TEXT,
  security_stamp         TEXT,
  concurrency_stamp      TEXT,
  phone_number           TEXT,
  phone_number_confirmed INTEGER NOT NULL,
  two_factor_enabled     INTEGER NOT NULL,
  lockout_end            INTEGER,                      -- ms since the epoch
  lockout_enabled        INTEGER NOT NULL,
  access_failed_count    INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX accounts_by_user_name ON accounts (normalized_user_name);
CREATE INDEX accounts_by_email ON accounts (normalized_email);

-- Roles (rol) and guarded covenants (toezicht).
CREATE TABLE account_claims (
  id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  user_id     TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  claim_type  TEXT,
  claim_value TEXT
) STRICT;

CREATE INDEX account_claims_by_account ON account_claims (user_id);

-- Signing in with another issuer, tokens and passkeys: not used yet.
CREATE TABLE account_logins (
  login_provider        TEXT NOT NULL,
  provider_key          TEXT NOT NULL,
  provider_display_name TEXT,
  user_id               TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  PRIMARY KEY (login_provider, provider_key)
) STRICT;

CREATE INDEX account_logins_by_account ON account_logins (user_id);

CREATE TABLE account_tokens (
  user_id        TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  login_provider TEXT NOT NULL,
  name           TEXT NOT NULL,
  value          TEXT,
  PRIMARY KEY (user_id, login_provider, name)
) STRICT;

CREATE TABLE account_passkeys (
  credential_id BLOB NOT NULL PRIMARY KEY,
  user_id       TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  data          TEXT NOT NULL -- JSON
) STRICT;

CREATE INDEX account_passkeys_by_account ON account_passkeys (user_id);

-- Running sessions; swept when they end.
CREATE TABLE account_sessions (
  id         TEXT    NOT NULL PRIMARY KEY, -- UUID
  account_id TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  stamp      TEXT    NOT NULL,             -- the account's security stamp at sign-in
  ends_at    INTEGER NOT NULL              -- ms since the epoch
) STRICT;

CREATE INDEX account_sessions_by_account ON account_sessions (account_id);
CREATE INDEX account_sessions_by_end ON account_sessions (ends_at);
