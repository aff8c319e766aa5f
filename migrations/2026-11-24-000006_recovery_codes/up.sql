-- Recovery codes: keyed digests of the codes that stand in for the second factor, one row for each that was not used yet.

CREATE TABLE recovery_codes (
    staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    PRIMARY KEY (staff_id, digest)
);
