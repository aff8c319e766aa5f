-- Passkeys: one row for each, with its public key and counter sealed under the key file. `challenged` is when the challenge
-- of its last use was made, in microseconds: only a later challenge is good.

CREATE TABLE passkeys (
    id TEXT PRIMARY KEY NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    challenged BIGINT NOT NULL,
    made_on DATE NOT NULL
);
CREATE INDEX passkeys_by_staff ON passkeys (staff_id, made_on, id);
