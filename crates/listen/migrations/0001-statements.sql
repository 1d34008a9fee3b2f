-- What one side of a relationship says in its own name: a draft that this side alone knows of, and signed versions.
CREATE TABLE statements (
    id BIGINT PRIMARY KEY,
    -- Counts what both ends know of. What becomes of the draft is counted by itself, or it would be betrayed.
    version BIGINT NOT NULL,
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    side TEXT NOT NULL CHECK (side IN ('provider', 'customer')),
    -- The version signed last; 0 where none was.
    number BIGINT NOT NULL,
    -- How that one was heard: nobody of the other side has said yet how they understand it, they have, and it was not
    -- quite meant so, or it was.
    heard TEXT CHECK (heard IN ('waits', 'answered', 'not_meant', 'meant')),
    draft_version BIGINT NOT NULL,
    -- In the form of `listen::statements::Said`, as JSON; nothing where nobody writes another version.
    draft TEXT,
    drafted_by BIGINT REFERENCES persons (id),
    drafted_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (relationship_id, side),
    CHECK ((number = 0) = (heard IS NULL))
);
CREATE INDEX statements_drafted ON statements (drafted_by);

CREATE TABLE statement_versions (
    id BIGINT PRIMARY KEY,
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    number BIGINT NOT NULL,
    signed_by BIGINT REFERENCES persons (id),
    signed_at BIGINT NOT NULL,
    UNIQUE (statement_id, number)
);
CREATE INDEX statement_versions_signed ON statement_versions (signed_by);

-- What a version says: one challenge, one need or one value each. Of values the place is the rank, and the words are a
-- word of the list to begin with, or own words.
CREATE TABLE statement_entries (
    id BIGINT PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES statement_versions (id),
    part TEXT NOT NULL CHECK (part IN ('challenge', 'need', 'value')),
    place BIGINT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (version_id, part, place)
);

-- How the other side understood a version, and whether that was meant. Words that were erased are gone.
CREATE TABLE statement_answers (
    id BIGINT PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES statement_versions (id),
    words TEXT,
    answered_by BIGINT REFERENCES persons (id),
    answered_at BIGINT NOT NULL,
    is_meant BOOLEAN,
    reply TEXT,
    replied_by BIGINT REFERENCES persons (id),
    replied_at BIGINT,
    CHECK ((is_meant IS NULL) = (replied_at IS NULL))
);
CREATE INDEX statement_answers_of_version ON statement_answers (version_id, id);
CREATE INDEX statement_answers_answered ON statement_answers (answered_by);
CREATE INDEX statement_answers_replied ON statement_answers (replied_by);

-- What matters to the organisation: one row at most. In the form of `listen::values::HouseValues`, as JSON.
CREATE TABLE organisation_values (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL,
    chosen TEXT NOT NULL
);
