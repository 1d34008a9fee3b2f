-- A known problem of a service: one notice over many requests. Who may see it follows from the service; a confidential one
-- has none.
CREATE TABLE known_problems (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    service_id BIGINT NOT NULL REFERENCES services (id),
    title TEXT NOT NULL,
    -- What is known.
    about TEXT NOT NULL,
    -- When the next word comes.
    next_word_at BIGINT,
    declared_by BIGINT NOT NULL REFERENCES persons (id),
    declared_at BIGINT NOT NULL,
    resolved_at BIGINT
);
CREATE INDEX known_problems_of_service ON known_problems (service_id, declared_at);
CREATE INDEX known_problems_by_declarer ON known_problems (declared_by);
CREATE INDEX known_problems_open ON known_problems (service_id) WHERE resolved_at IS NULL;

-- The requests under it; each stands under one.
CREATE TABLE problem_requests (
    request_id BIGINT PRIMARY KEY REFERENCES requests (id),
    problem_id BIGINT NOT NULL REFERENCES known_problems (id)
);
CREATE INDEX problem_requests_of_problem ON problem_requests (problem_id, request_id);
