DROP TABLE release_downloads;
DROP TABLE release_log;
DROP TABLE release_drafts;
-- Before this rule whatever was built could be downloaded, and whatever was out had been.
DELETE FROM releases WHERE state IN ('built', 'checked', 'approved', 'rejected');
ALTER TABLE releases DROP COLUMN manifest;
ALTER TABLE releases DROP COLUMN second_by;
ALTER TABLE releases DROP COLUMN first_by;
ALTER TABLE releases DROP COLUMN problems;
ALTER TABLE releases DROP COLUMN state;
