-- Which of the three first questions somebody has answered.
CREATE TABLE welcome_answers (
    person_id BIGINT NOT NULL REFERENCES persons (id),
    question TEXT NOT NULL CHECK (question IN ('gives_to', 'gets_from', 'outside')),
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, question)
);

-- Whom somebody named in answer to one of them.
CREATE TABLE welcome_named (
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    question TEXT NOT NULL CHECK (question IN ('gives_to', 'gets_from', 'outside')),
    -- In own words, where nobody here is called so, and the form in which they are compared.
    words TEXT,
    words_key TEXT,
    -- The relationship that it drew, confirmed or found as it is.
    relationship_id BIGINT REFERENCES relationships (id),
    outcome TEXT CHECK (outcome IN ('drawn', 'confirmed', 'known')),
    at BIGINT NOT NULL,
    -- When an administrator said what the words mean, or put them aside.
    settled_at BIGINT,
    CHECK (words IS NOT NULL OR relationship_id IS NOT NULL),
    UNIQUE (person_id, question, words_key),
    UNIQUE (person_id, question, relationship_id)
);
CREATE INDEX welcome_named_open ON welcome_named (words_key) WHERE words_key IS NOT NULL AND settled_at IS NULL;
CREATE INDEX welcome_named_of_relationship ON welcome_named (relationship_id);
