-- People with accounts, the numbered key pairs of the team, who holds which, and what was done (never what was written).

CREATE TABLE staff (
    id TEXT PRIMARY KEY NOT NULL,
    alias TEXT NOT NULL,
    alias_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'counsellor', 'supervisor', 'researcher')),
    disabled BOOLEAN NOT NULL,
    salt TEXT NOT NULL,
    password_check TEXT NOT NULL,
    public_key TEXT NOT NULL,
    sealed_private_key BYTEA NOT NULL,
    sealed_totp BYTEA NOT NULL,
    totp_step BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    made_on DATE NOT NULL
);

-- An invitation is found by a digest of the secret in its link; it is deleted when it is used. It names an account when
-- that account is to get a new password and second factor, and is empty there when a new person is invited.
CREATE TABLE invitations (
    lookup TEXT PRIMARY KEY NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'counsellor', 'supervisor', 'researcher')),
    staff_id TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    expires_at TIMESTAMP NOT NULL
);

-- A team key's private half is sealed to the public half of the recovery key, so that a later number needs no paper.
CREATE TABLE team_keys (
    number BIGINT PRIMARY KEY NOT NULL,
    public_key TEXT NOT NULL,
    recovery_key TEXT NOT NULL,
    sealed_for_recovery BYTEA NOT NULL,
    made_on DATE NOT NULL
);

CREATE TABLE team_key_holders (
    team_key BIGINT NOT NULL REFERENCES team_keys (number) ON DELETE CASCADE,
    staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (team_key, staff_id)
);

CREATE TABLE audit (
    id TEXT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL
);
CREATE INDEX audit_by_at ON audit (at);
