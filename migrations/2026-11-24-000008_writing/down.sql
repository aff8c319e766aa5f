DROP TABLE practices;
DROP TABLE text_blocks;
DROP TABLE notes;
DROP TABLE drafts;
