-- What is being said over a problem and has not reached everybody under it; it goes once it has.
CREATE TABLE problem_words (
    id BIGINT PRIMARY KEY,
    problem_id BIGINT NOT NULL REFERENCES known_problems (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    resolves BOOLEAN NOT NULL,
    body TEXT NOT NULL,
    said_by BIGINT NOT NULL REFERENCES persons (id),
    -- The last request that it has reached; not a foreign key, for before the first it is none.
    after_id BIGINT NOT NULL
);
CREATE INDEX problem_words_of_problem ON problem_words (problem_id);
