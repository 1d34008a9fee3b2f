-- What both sides of a relationship do about a value that matters to one of them and not to the other: a step until a day.
CREATE TABLE alignment_steps (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    -- A word of the list to begin with, or own words, as it stands in a ranking.
    value TEXT NOT NULL,
    -- What is done; nothing: erased.
    strategy TEXT,
    -- As 2026-01-31.
    due_on TEXT NOT NULL,
    owner_id BIGINT NOT NULL REFERENCES persons (id),
    planned_by BIGINT REFERENCES persons (id),
    planned_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    -- What came of it.
    outcome TEXT,
    ended_by BIGINT REFERENCES persons (id),
    ended_at BIGINT,
    -- When its owner was reminded.
    reminded_at BIGINT,
    CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE INDEX alignment_steps_of_relationship ON alignment_steps (relationship_id, id);
CREATE INDEX alignment_steps_due ON alignment_steps (due_on) WHERE state = 'open' AND reminded_at IS NULL;
CREATE INDEX alignment_steps_of_owner ON alignment_steps (owner_id);
CREATE INDEX alignment_steps_planned ON alignment_steps (planned_by);
CREATE INDEX alignment_steps_ended ON alignment_steps (ended_by);
