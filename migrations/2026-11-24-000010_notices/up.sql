-- Counsellors who want a mail when something waits: their address, sealed, and which notice they were last sent.
CREATE TABLE notices (
    staff_id TEXT PRIMARY KEY NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    sealed_address BYTEA NOT NULL,
    sent TEXT NOT NULL
);
