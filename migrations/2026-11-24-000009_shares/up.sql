-- What participants share: snapshots, sealed under the conversation's key. Taking one back deletes its row; its message says
-- inside that something came with it, so nothing else is left.

CREATE TABLE shares (
    id TEXT PRIMARY KEY NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    opened BOOLEAN NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (conversation_id, position)
);

-- The day by which a weekly comment on the diary is due; nothing when none is.
ALTER TABLE conversations ADD COLUMN weekly_due DATE;
CREATE INDEX conversations_by_weekly_due ON conversations (weekly_due, id);
