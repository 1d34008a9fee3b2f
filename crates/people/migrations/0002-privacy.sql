-- How long each kind of data is kept where it is not the usual time, and what was asked for and waits for the second key.
CREATE TABLE retention_rules (
    rule TEXT PRIMARY KEY,
    -- None: the usual time.
    days BIGINT,
    set_by BIGINT REFERENCES persons (id),
    set_at BIGINT,
    -- A longer time, with its reason, until a representative says yes or no.
    wanted_days BIGINT,
    reason TEXT,
    wanted_by BIGINT REFERENCES persons (id),
    wanted_at BIGINT,
    -- The representative who allowed the days that hold.
    allowed_by BIGINT REFERENCES persons (id)
);

-- The day, in UTC, on which the rules were applied last: one node does it, once a day.
CREATE TABLE retention_runs (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    day TEXT NOT NULL
);
INSERT INTO retention_runs (id, day) VALUES (1, '');

-- What is not erased, whatever a rule or anybody says, until the hold is ended.
CREATE TABLE holds (
    id BIGINT PRIMARY KEY,
    person_id BIGINT REFERENCES persons (id),
    request_id BIGINT,
    reason TEXT NOT NULL,
    set_by BIGINT REFERENCES persons (id),
    set_at BIGINT NOT NULL,
    ended_by BIGINT REFERENCES persons (id),
    ended_at BIGINT,
    CHECK ((person_id IS NULL) <> (request_id IS NULL))
);
CREATE UNIQUE INDEX holds_on_persons ON holds (person_id) WHERE ended_at IS NULL AND person_id IS NOT NULL;
CREATE UNIQUE INDEX holds_on_requests ON holds (request_id) WHERE ended_at IS NULL AND request_id IS NOT NULL;

-- Who wishes to be erased, of whom it was asked, and who was. These ids are what a restored backup erases again.
CREATE TABLE erasures (
    person_id BIGINT PRIMARY KEY REFERENCES persons (id),
    -- The person's own wish.
    wished_at BIGINT,
    asked_by BIGINT REFERENCES persons (id),
    asked_at BIGINT,
    -- The representative who allowed it.
    allowed_by BIGINT REFERENCES persons (id),
    erased_at BIGINT,
    cause TEXT CHECK (cause IN ('wish', 'second_key', 'retention', 'restored'))
);
CREATE INDEX erasures_to_decide ON erasures (asked_at) WHERE erased_at IS NULL;
CREATE INDEX erasures_done ON erasures (erased_at) WHERE erased_at IS NOT NULL;
