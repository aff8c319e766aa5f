-- The wall of reasons: short texts that participants offer. While a text waits it is sealed to the team; once a counsellor has
-- approved it, it stands in the clear, since everybody can read it. The random id is known to the vault alone; nothing leads
-- back to it, and no day is finer than a month.

CREATE TABLE reasons (
    id TEXT PRIMARY KEY NOT NULL,
    programme TEXT NOT NULL,
    language TEXT NOT NULL,
    month DATE NOT NULL,
    team_key BIGINT NOT NULL,
    sealed BYTEA,
    text TEXT,
    erase_after DATE NOT NULL,
    CHECK ((sealed IS NULL) <> (text IS NULL))
);
CREATE INDEX reasons_by_month ON reasons (programme, language, month, id);
CREATE INDEX reasons_by_erase_after ON reasons (erase_after);
