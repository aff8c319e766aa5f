-- A release goes out only when two people have approved what was frozen. What happened to each stands in a log that
-- nobody can change unseen, and every download has its purpose.

-- Those that were there before this rule could be downloaded, and stay so. `file` is empty once a release is rejected or
-- withdrawn; of the latter the manifest stays.
ALTER TABLE releases ADD COLUMN state TEXT NOT NULL DEFAULT 'built'
    CHECK (state IN ('built', 'checked', 'approved', 'published', 'rejected', 'withdrawn'));
ALTER TABLE releases ADD COLUMN problems TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN first_by TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN second_by TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN manifest TEXT NOT NULL DEFAULT '';
UPDATE releases SET state = 'published';

-- What is kept of a release until it is out. `records` is a digest of the study records that were counted: after a rejected
-- draft, another one of other people would show who left. `losses` is what each table lost and why, for those who approve.
CREATE TABLE release_drafts (
    release_id TEXT PRIMARY KEY NOT NULL,
    records TEXT NOT NULL,
    losses TEXT NOT NULL
);

-- Append-only: each entry's digest is taken over the entry and the digest before it.
CREATE TABLE release_log (
    seq BIGINT PRIMARY KEY NOT NULL,
    day DATE NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL
        CHECK (action IN ('built', 'checked', 'unsound', 'approved', 'published', 'rejected', 'withdrawn')),
    release_id TEXT NOT NULL,
    release_hash TEXT NOT NULL,
    note TEXT NOT NULL,
    previous TEXT NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX release_log_by_release ON release_log (release_id, seq);

-- Who has a release, since which day, for what, and under which terms.
CREATE TABLE release_downloads (
    id TEXT PRIMARY KEY NOT NULL,
    release_id TEXT NOT NULL,
    day DATE NOT NULL,
    staff_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    terms BIGINT NOT NULL
);
CREATE INDEX release_downloads_by_release ON release_downloads (release_id, day);
