-- A round in which those whom a team serves say how it serves them, and the team how it thinks it is seen.
CREATE TABLE rounds (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    -- The version of the questions. Answers to different versions are never put together.
    instrument TEXT NOT NULL,
    -- Where it was held, when that was elsewhere and its answers were taken over. Nobody was asked here then.
    source TEXT,
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed', 'called_off')),
    -- Of the organisation as one: everybody is asked about one team, and only all answers together are told.
    is_pulse BOOLEAN NOT NULL,
    asks_importance BOOLEAN NOT NULL,
    -- Questions of the round's own, as a JSON array of texts.
    own_questions TEXT NOT NULL,
    -- What is aimed for, in tenths of a mark between 10 and 70.
    target BIGINT NOT NULL,
    -- What the turns of items begin with, and what tickets are made of. Both are erased when the round closes, and nothing
    -- leads from an answer to a person any more.
    seed BIGINT,
    secret TEXT,
    closes_at BIGINT NOT NULL,
    opened_at BIGINT,
    reminded_at BIGINT,
    closed_at BIGINT,
    -- Nobody where it was held elsewhere.
    planned_by BIGINT REFERENCES persons (id),
    planned_at BIGINT NOT NULL,
    -- How consistently the dimensions were answered in the whole round, as JSON; from when it closed.
    consistency TEXT,
    -- How far teams are apart in what is said of them, as JSON; from when it closed.
    teams_apart TEXT,
    -- What is told of a pulse, as JSON; from when it closed, where enough answered.
    pulse TEXT,
    CHECK (pulse IS NULL OR is_pulse),
    CHECK ((source IS NULL) = (planned_by IS NOT NULL)),
    CHECK (source IS NULL OR state = 'closed')
);
CREATE INDEX rounds_latest ON rounds (planned_at, id);
CREATE UNIQUE INDEX rounds_taken_over ON rounds (source, name) WHERE source IS NOT NULL;
CREATE INDEX rounds_open ON rounds (closes_at) WHERE state = 'open';

-- The relationships that a round asks about.
CREATE TABLE round_relationships (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    provider_id BIGINT NOT NULL REFERENCES teams (id),
    customer_id BIGINT NOT NULL REFERENCES teams (id),
    -- How many people of the customer could have been asked when the round opened. It is frozen: whoever comes later is not
    -- asked.
    eligible BIGINT NOT NULL,
    PRIMARY KEY (round_id, relationship_id)
);
CREATE INDEX round_relationships_of_provider ON round_relationships (provider_id, round_id);
CREATE INDEX round_relationships_of_customer ON round_relationships (customer_id, round_id);
CREATE INDEX round_relationships_of_relationship ON round_relationships (relationship_id);

-- Who was asked about which team, for the other side or as one of the team; not whether they answered.
CREATE TABLE round_invitations (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    side TEXT NOT NULL CHECK (side IN ('customer', 'provider')),
    -- The team for which they answer.
    customer_id BIGINT NOT NULL REFERENCES teams (id),
    -- Their place in the turns of items, until the round closes.
    place BIGINT,
    PRIMARY KEY (round_id, person_id, team_id, side)
);
CREATE INDEX round_invitations_of_person ON round_invitations (person_id, round_id);
CREATE INDEX round_invitations_of_team ON round_invitations (team_id, round_id);

-- What is said while a round is open: by the hash of a one-time ticket, without a person or an instant. When it closes, the
-- answers are told as figures of blocks and erased in one act.
CREATE TABLE round_answers (
    ticket TEXT PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    side TEXT NOT NULL,
    customer_id BIGINT NOT NULL REFERENCES teams (id),
    said TEXT NOT NULL,
    comment TEXT
);
CREATE INDEX round_answers_of_round ON round_answers (round_id, team_id);

-- What is told of a block of respondents.
CREATE TABLE round_blocks (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    side TEXT NOT NULL,
    nth BIGINT NOT NULL,
    -- The customer teams whose respondents are in it, by commas.
    slices TEXT NOT NULL,
    respondents BIGINT NOT NULL,
    -- Whether it is of the cut by whoever answered anything; other blocks are of those who answered some of the questions.
    is_whole BOOLEAN NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (round_id, team_id, side, nth)
);
CREATE INDEX round_blocks_of_team ON round_blocks (team_id, round_id);

-- What was written, in an order by chance and of no group; only where enough wrote.
CREATE TABLE round_comments (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    nth BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (round_id, team_id, nth)
);

-- "You said, we did": what a team does with what it was told. Before it has said so, it is not asked about again.
CREATE TABLE round_replies (
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    you_said TEXT NOT NULL,
    we_did TEXT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES persons (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (round_id, team_id)
);
CREATE INDEX round_replies_of_team ON round_replies (team_id, round_id);
