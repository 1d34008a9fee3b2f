-- Ideas for what a team does, of whichever colleague. All colleagues read them.
CREATE TABLE ideas (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    -- The team that it is for, and that answers.
    team_id BIGINT NOT NULL REFERENCES teams (id),
    title TEXT NOT NULL,
    words TEXT,
    state TEXT NOT NULL CHECK (state IN ('new', 'looked_at', 'will_do', 'done', 'not_now')),
    -- The day by which it is to be done, `2027-01-31`.
    promised_on TEXT,
    -- Nobody any more once they are erased.
    proposed_by BIGINT REFERENCES persons (id),
    -- Whether their name is shown. Where not, it is shown to nobody.
    is_named BOOLEAN NOT NULL,
    proposed_at BIGINT NOT NULL,
    -- How many support it: as many rows as there are in idea_supports.
    supports BIGINT NOT NULL CHECK (supports >= 0),
    -- When the team is reminded that it waits, once.
    remind_at BIGINT,
    ended_at BIGINT,
    CHECK ((state IN ('done', 'not_now')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'will_do') = (promised_on IS NOT NULL))
);
CREATE INDEX ideas_of_team ON ideas (team_id, id);
CREATE INDEX ideas_of_state ON ideas (state, id);
CREATE INDEX ideas_by_support ON ideas (supports, id);
CREATE INDEX ideas_of_proposer ON ideas (proposed_by) WHERE proposed_by IS NOT NULL;
CREATE INDEX ideas_to_remind ON ideas (remind_at) WHERE remind_at IS NOT NULL;

-- What its team said.
CREATE TABLE idea_steps (
    id BIGINT PRIMARY KEY,
    idea_id BIGINT NOT NULL REFERENCES ideas (id),
    answer TEXT NOT NULL CHECK (answer IN ('looked_at', 'will_do', 'done', 'not_now')),
    words TEXT,
    promised_on TEXT,
    by_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL
);
CREATE INDEX idea_steps_of_idea ON idea_steps (idea_id, id);
CREATE INDEX idea_steps_by ON idea_steps (by_id) WHERE by_id IS NOT NULL;

-- Who supports it: counted, and shown to nobody.
CREATE TABLE idea_supports (
    idea_id BIGINT NOT NULL REFERENCES ideas (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (idea_id, person_id)
);
CREATE INDEX idea_supports_of_person ON idea_supports (person_id, idea_id);

-- Who joined in, by name.
CREATE TABLE idea_joined (
    idea_id BIGINT NOT NULL REFERENCES ideas (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (idea_id, person_id)
);
CREATE INDEX idea_joined_of_person ON idea_joined (person_id, idea_id);
