-- What research may see: consented records under a random id, counts without a subject, and frozen releases.

CREATE TABLE study_records (
    id TEXT PRIMARY KEY NOT NULL,
    programme TEXT NOT NULL,
    epoch TEXT NOT NULL,
    record TEXT NOT NULL,
    erase_after DATE NOT NULL
);
CREATE INDEX study_records_by_epoch ON study_records (programme, epoch);

CREATE TABLE counts (
    day DATE NOT NULL,
    programme TEXT NOT NULL,
    module TEXT NOT NULL,
    happening TEXT NOT NULL,
    language TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (day, programme, module, happening, language)
);

CREATE TABLE releases (
    id TEXT PRIMARY KEY NOT NULL,
    programme TEXT NOT NULL,
    epoch TEXT NOT NULL,
    number BIGINT NOT NULL,
    built_on DATE NOT NULL,
    built_by TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    file BYTEA NOT NULL,
    UNIQUE (programme, epoch, number)
);
