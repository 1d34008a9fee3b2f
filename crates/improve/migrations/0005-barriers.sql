-- What lies between two teams, or parts of the organisation, by name, and the bridge over it. All colleagues read it.
CREATE TABLE barriers (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    words TEXT,
    one_id BIGINT NOT NULL REFERENCES teams (id),
    other_id BIGINT NOT NULL REFERENCES teams (id),
    state TEXT NOT NULL CHECK (state IN ('named', 'bridging', 'bridged', 'set_aside')),
    named_by BIGINT REFERENCES persons (id),
    named_at BIGINT NOT NULL,
    -- What is to be built over it, and who builds it.
    bridge TEXT,
    builder_team_id BIGINT REFERENCES teams (id),
    builder_id BIGINT REFERENCES persons (id),
    ended_at BIGINT,
    CHECK (one_id <> other_id),
    CHECK ((state IN ('bridged', 'set_aside')) = (ended_at IS NOT NULL)),
    CHECK (state NOT IN ('bridging', 'bridged') OR bridge IS NOT NULL)
);
CREATE INDEX barriers_of_one ON barriers (one_id, id);
CREATE INDEX barriers_of_other ON barriers (other_id, id);
CREATE INDEX barriers_of_state ON barriers (state, id);
CREATE INDEX barriers_of_builder_team ON barriers (builder_team_id) WHERE builder_team_id IS NOT NULL;
CREATE INDEX barriers_of_namer ON barriers (named_by) WHERE named_by IS NOT NULL;
CREATE INDEX barriers_of_builder ON barriers (builder_id) WHERE builder_id IS NOT NULL;

-- What was done about it.
CREATE TABLE barrier_steps (
    id BIGINT PRIMARY KEY,
    barrier_id BIGINT NOT NULL REFERENCES barriers (id),
    deed TEXT NOT NULL CHECK (deed IN ('bridging', 'bridged', 'set_aside', 'reopened')),
    words TEXT NOT NULL,
    by_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL
);
CREATE INDEX barrier_steps_of_barrier ON barrier_steps (barrier_id, id);
CREATE INDEX barrier_steps_by ON barrier_steps (by_id) WHERE by_id IS NOT NULL;
