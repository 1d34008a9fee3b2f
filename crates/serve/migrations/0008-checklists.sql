-- The checklist of a request: its copy of that of its service, and steps that the team added.
CREATE TABLE request_steps (
    request_id BIGINT NOT NULL REFERENCES requests (id),
    nth BIGINT NOT NULL,
    words TEXT NOT NULL,
    -- It should be done before the request is resolved.
    is_wanted BOOLEAN NOT NULL,
    done_by BIGINT REFERENCES persons (id),
    done_at BIGINT,
    PRIMARY KEY (request_id, nth)
);
CREATE INDEX request_steps_done_by ON request_steps (done_by) WHERE done_by IS NOT NULL;
