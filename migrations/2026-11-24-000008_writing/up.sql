-- What counsellors write before and beside an answer. Drafts and notes are sealed under the conversation's key and go with the
-- conversation. Text blocks are the team's own words about nobody, so they stand in the clear.

CREATE TABLE drafts (
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    staff_id TEXT NOT NULL,
    day DATE NOT NULL,
    edition BIGINT NOT NULL,
    asks_reader BOOLEAN NOT NULL,
    reader TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (conversation_id, staff_id)
);
CREATE INDEX drafts_by_asks_reader ON drafts (asks_reader, conversation_id);

CREATE TABLE notes (
    id TEXT PRIMARY KEY NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    staff_id TEXT NOT NULL,
    day DATE NOT NULL,
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (conversation_id, number)
);

CREATE TABLE text_blocks (
    id TEXT PRIMARY KEY NOT NULL,
    owner TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE practices (
    conversation_id TEXT PRIMARY KEY NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    scenario TEXT NOT NULL,
    sealed BYTEA NOT NULL
);
