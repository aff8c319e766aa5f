DROP TABLE releases;
DROP TABLE counts;
DROP TABLE study_records;
