-- Rounds in which people are asked how it was: one a calendar month. The id is the month in UTC, counted from year 0.
CREATE TABLE rating_rounds (
    id BIGINT PRIMARY KEY,
    -- What the draw and the tickets are made of. It is erased when the round closes, and nothing leads from an answer to a
    -- person any more.
    secret TEXT,
    closes_at BIGINT NOT NULL
);
CREATE INDEX rating_rounds_open ON rating_rounds (closes_at) WHERE secret IS NOT NULL;

-- Who was asked about which team in which round, after which request; not whether they answered.
CREATE TABLE rating_invitations (
    person_id BIGINT NOT NULL REFERENCES persons (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    round_id BIGINT NOT NULL REFERENCES rating_rounds (id),
    request_id BIGINT NOT NULL REFERENCES requests (id),
    PRIMARY KEY (person_id, team_id, round_id)
);
CREATE INDEX rating_invitations_of_request ON rating_invitations (request_id, person_id);
CREATE INDEX rating_invitations_of_team ON rating_invitations (team_id, round_id);
CREATE INDEX rating_invitations_of_round ON rating_invitations (round_id);

-- What was answered while a round is open: by the hash of a one-time ticket, without a person, a request or an instant.
CREATE TABLE rating_answers (
    ticket TEXT PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES rating_rounds (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    -- The asking team or vendor; 0 for whoever has neither.
    customer_id BIGINT NOT NULL,
    answers TEXT NOT NULL
);
CREATE INDEX rating_answers_of_round ON rating_answers (round_id);

-- What was answered in closed rounds and is not released, because too few answered: mixed, under ids by chance. It is
-- erased when it is released, and after three rounds.
CREATE TABLE rating_pool (
    id BIGINT PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES rating_rounds (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    customer_id BIGINT NOT NULL,
    answers TEXT NOT NULL
);
CREATE INDEX rating_pool_of_team ON rating_pool (team_id, round_id);
CREATE INDEX rating_pool_of_round ON rating_pool (round_id);
