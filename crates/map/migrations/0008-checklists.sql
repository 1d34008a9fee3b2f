-- What a team goes through each time somebody asks for a service, in its order; each request has a copy of its own.
CREATE TABLE service_steps (
    service_id BIGINT NOT NULL REFERENCES services (id),
    nth BIGINT NOT NULL,
    words TEXT NOT NULL,
    -- It should be done before the request is resolved.
    is_wanted BOOLEAN NOT NULL,
    PRIMARY KEY (service_id, nth)
);
