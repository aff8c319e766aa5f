-- The texts of modules as authors wrote them, under the fingerprint of their words: who is in the middle of a module keeps
-- the text they began with. Nothing here is about a person.
CREATE TABLE editions (
    edition TEXT NOT NULL,
    programme TEXT NOT NULL,
    module TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (edition, module, language)
);
