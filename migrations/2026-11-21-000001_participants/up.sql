-- Vaults: one sealed document per participant, found by a keyed digest of the token. Days, never times.
-- Portable on SQLite and PostgreSQL: TEXT, BIGINT, BOOLEAN, DATE, TIMESTAMP, BYTEA only.

-- What this database is: its kind (real, demo or simulated), so that made-up people never count as real ones.
CREATE TABLE installation (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- Keys of the sign-in cookies, sealed under the key file; only today's and yesterday's are kept.
CREATE TABLE cookie_keys (
    number BIGINT PRIMARY KEY NOT NULL,
    made_on DATE NOT NULL UNIQUE,
    sealed BYTEA NOT NULL
);

CREATE TABLE vaults (
    lookup_id TEXT PRIMARY KEY NOT NULL,
    salt TEXT NOT NULL,
    key_envelope BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    edition BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    active_on DATE NOT NULL,
    erase_after DATE NOT NULL
);
CREATE INDEX vaults_by_erase_after ON vaults (erase_after);
