DROP INDEX conversations_by_weekly_due;
ALTER TABLE conversations DROP COLUMN weekly_due;
DROP TABLE shares;
