-- What research may see: consented records under a random id, counts without a subject, and frozen releases.

-- A record is erased on a day that is the same for everybody of its half-year, so that the day says nothing about one.
CREATE TABLE study_records (
    id TEXT PRIMARY KEY NOT NULL,
    programme TEXT NOT NULL,
    epoch TEXT NOT NULL,
    record TEXT NOT NULL,
    erase_after DATE NOT NULL
);
CREATE INDEX study_records_by_epoch ON study_records (programme, epoch, id);
CREATE INDEX study_records_by_erase_after ON study_records (erase_after);

-- `part` is drawn anew for each happening and means nothing: people who save at one moment wait for different rows.
-- When the day is over, the parts are added up into part 0.
CREATE TABLE counts (
    day DATE NOT NULL,
    programme TEXT NOT NULL,
    module TEXT NOT NULL,
    happening TEXT NOT NULL,
    language TEXT NOT NULL,
    part BIGINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (day, programme, module, happening, language, part)
);

-- Frozen for ever: a row here is never changed. `hash` names the release (the checksum of its checksums), `sha256` is the
-- checksum of the file.
CREATE TABLE releases (
    id TEXT PRIMARY KEY NOT NULL,
    programme TEXT NOT NULL,
    epoch TEXT NOT NULL,
    number BIGINT NOT NULL,
    built_on DATE NOT NULL,
    built_by TEXT NOT NULL,
    hash TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    file BYTEA NOT NULL,
    UNIQUE (programme, epoch, number)
);
