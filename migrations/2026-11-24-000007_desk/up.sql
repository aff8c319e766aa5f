-- The desk: when it is open, who is away, who handed what to whom, what was decided about worry, and how long answers took.
-- Whatever names a conversation goes with it.

ALTER TABLE conversations ADD COLUMN practice BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX conversations_by_last_on ON conversations (state, last_on, id);
CREATE INDEX conversations_by_answer_by ON conversations (answer_by, state);

-- Minutes after midnight; a weekday (1 is Monday) without a row is closed.
CREATE TABLE desk_hours (
    weekday BIGINT PRIMARY KEY NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens BIGINT NOT NULL CHECK (opens BETWEEN 0 AND 1439),
    closes BIGINT NOT NULL CHECK (closes BETWEEN 1 AND 1440)
);
INSERT INTO desk_hours (weekday, opens, closes) VALUES (1, 540, 960), (2, 540, 960), (3, 540, 960), (4, 540, 960), (5, 540, 960);

CREATE TABLE closed_days (
    day DATE PRIMARY KEY NOT NULL,
    name TEXT NOT NULL
);

CREATE TABLE absences (
    id TEXT PRIMARY KEY NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL
);
CREATE INDEX absences_by_to_day ON absences (to_day);

CREATE TABLE hand_overs (
    conversation_id TEXT PRIMARY KEY NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    from_staff TEXT NOT NULL,
    to_staff TEXT NOT NULL,
    asks BOOLEAN NOT NULL,
    day DATE NOT NULL
);

CREATE TABLE worries (
    id TEXT PRIMARY KEY NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    day DATE NOT NULL,
    staff_id TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('watching', 'asked', 'supervisor', 'told', 'reported', 'no-ground'))
);
CREATE INDEX worries_by_conversation ON worries (conversation_id);

-- Nobody's: how many answers took how many days, and whether the promised day was kept.
CREATE TABLE answer_counts (
    day DATE NOT NULL,
    programme TEXT NOT NULL,
    waited BIGINT NOT NULL,
    kept BOOLEAN NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (day, programme, waited, kept)
);

-- Word pairs that were used once, as keyed digests.
CREATE TABLE spent_aliases (
    digest TEXT PRIMARY KEY NOT NULL
);
