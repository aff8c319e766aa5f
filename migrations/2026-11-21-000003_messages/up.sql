-- Conversations: sealed under a key of their own, wrapped for the participant in the vault and here for the team.
-- The clear columns are what an inbox list needs without opening anything; there is no way back to the vault.

CREATE TABLE conversations (
    id TEXT PRIMARY KEY NOT NULL,
    programme TEXT NOT NULL,
    language TEXT NOT NULL,
    alias TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'answered', 'closed')),
    holder TEXT NOT NULL,
    worry BOOLEAN NOT NULL,
    messages BIGINT NOT NULL,
    last_on DATE NOT NULL,
    answer_by DATE NOT NULL,
    erase_after DATE NOT NULL
);
CREATE INDEX conversations_by_state ON conversations (state, answer_by, id);
CREATE INDEX conversations_by_holder ON conversations (holder, state, answer_by, id);
CREATE INDEX conversations_by_erase_after ON conversations (erase_after);

CREATE TABLE conversation_keys (
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    team_key BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (conversation_id, team_key)
);

CREATE TABLE messages (
    id TEXT PRIMARY KEY NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('participant', 'counsellor')),
    author TEXT NOT NULL,
    day DATE NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (conversation_id, position)
);
