-- Studies that have begun, and the log of what chance decided. No row leads to a person: no id, no day.

-- `design` is the fingerprint of what decides who goes where. The seed is sealed; `commitment` is its hash, which is public.
CREATE TABLE trials (
    study TEXT PRIMARY KEY NOT NULL,
    design TEXT NOT NULL,
    commitment TEXT NOT NULL,
    sealed_seed BYTEA NOT NULL
);

-- Only ever added to. `slot` counts from 1 within a stratum.
CREATE TABLE allocations (
    study TEXT NOT NULL,
    stratum TEXT NOT NULL,
    slot BIGINT NOT NULL,
    arm TEXT NOT NULL,
    PRIMARY KEY (study, stratum, slot)
);
