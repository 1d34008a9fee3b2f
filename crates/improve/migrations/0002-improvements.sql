-- What the two ends of a relationship change together, and whether it moved what it was to move. Both see it.
CREATE TABLE improvements (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    -- Which side proposed it.
    side TEXT NOT NULL CHECK (side IN ('provider', 'customer')),
    -- Its page; nothing where it was not written, or was erased.
    title TEXT,
    background TEXT,
    condition TEXT,
    target TEXT,
    -- Which line to the customer outside it helps, and which goal.
    helps TEXT,
    external_customer_id BIGINT REFERENCES external_customer_types (id),
    goal TEXT,
    -- What tells whether it moved, and of which kind of promise or which dimension.
    measure TEXT CHECK (measure IN ('kept', 'half_done', 'settled_first', 'in_time', 'accepted', 'said')),
    measure_of TEXT,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'running', 'checking', 'ended')),
    outcome TEXT CHECK (outcome IN ('kept', 'adapted', 'dropped')),
    closing TEXT,
    -- Who looks after it on each side.
    provider_owner_id BIGINT REFERENCES persons (id),
    customer_owner_id BIGINT REFERENCES persons (id),
    -- Where it was born: a need, a dimension of a round.
    need_id BIGINT REFERENCES needs (id),
    round_id BIGINT REFERENCES rounds (id),
    proposed_by BIGINT REFERENCES persons (id),
    proposed_at BIGINT NOT NULL,
    started_at BIGINT,
    -- From when it should show, so many days after it began.
    show_days BIGINT,
    shows_at BIGINT,
    remind_at BIGINT,
    checking_at BIGINT,
    ended_at BIGINT,
    -- The figure of the 90 days before it began, as JSON, frozen then; and what it was at the end.
    before_figure TEXT,
    after_figure TEXT,
    CHECK ((state = 'ended') = (outcome IS NOT NULL)),
    CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
    CHECK ((started_at IS NULL) = (shows_at IS NULL))
);
CREATE INDEX improvements_of_relationship ON improvements (relationship_id, id);
CREATE INDEX improvements_going_on ON improvements (relationship_id, state) WHERE ended_at IS NULL;
CREATE INDEX improvements_to_remind ON improvements (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX improvements_of_need ON improvements (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX improvements_of_provider_owner ON improvements (provider_owner_id) WHERE provider_owner_id IS NOT NULL;
CREATE INDEX improvements_of_customer_owner ON improvements (customer_owner_id) WHERE customer_owner_id IS NOT NULL;
CREATE INDEX improvements_proposed ON improvements (proposed_by);

-- Why it is as it is: each cause may have causes of its own, and is signed by whoever says so.
CREATE TABLE improvement_causes (
    id BIGINT PRIMARY KEY,
    improvement_id BIGINT NOT NULL REFERENCES improvements (id),
    parent_id BIGINT REFERENCES improvement_causes (id),
    words TEXT,
    by_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL
);
CREATE INDEX improvement_causes_of_it ON improvement_causes (improvement_id, id);
CREATE INDEX improvement_causes_of_parent ON improvement_causes (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX improvement_causes_of_person ON improvement_causes (by_id);

-- What is done, by whom, by which day.
CREATE TABLE improvement_steps (
    id BIGINT PRIMARY KEY,
    improvement_id BIGINT NOT NULL REFERENCES improvements (id),
    words TEXT,
    who_id BIGINT REFERENCES persons (id),
    -- A day, `2027-01-31`.
    due_on TEXT NOT NULL,
    remind_at BIGINT,
    by_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL,
    done_at BIGINT,
    done_by BIGINT REFERENCES persons (id)
);
CREATE INDEX improvement_steps_of_it ON improvement_steps (improvement_id, id);
CREATE INDEX improvement_steps_to_remind ON improvement_steps (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX improvement_steps_of_person ON improvement_steps (who_id) WHERE done_at IS NULL;
CREATE INDEX improvement_steps_added ON improvement_steps (by_id);
CREATE INDEX improvement_steps_done ON improvement_steps (done_by) WHERE done_by IS NOT NULL;

-- What each side thinks it did; the latest word of each.
CREATE TABLE improvement_thoughts (
    improvement_id BIGINT NOT NULL REFERENCES improvements (id),
    side TEXT NOT NULL CHECK (side IN ('provider', 'customer')),
    thinks TEXT NOT NULL CHECK (thinks IN ('helped', 'no_difference', 'harder')),
    words TEXT,
    by_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (improvement_id, side)
);
CREATE INDEX improvement_thoughts_of_person ON improvement_thoughts (by_id);

-- Whether Hallway asks for an improvement where a promise is kept less than this, in percent. One row.
CREATE TABLE improvement_rule (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL,
    asks BOOLEAN NOT NULL,
    level BIGINT NOT NULL CHECK (level BETWEEN 50 AND 99),
    -- The day on which it was looked last, `2027-01-31`.
    looked_on TEXT NOT NULL
);
INSERT INTO improvement_rule (id, version, asks, level, looked_on) VALUES (1, 1, TRUE, 90, '');

-- Where it asked: once a quarter for a relationship, with what was counted then.
CREATE TABLE improvement_asks (
    id BIGINT PRIMARY KEY,
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    -- Which kind of promise.
    clock TEXT NOT NULL,
    -- As `2027-1`.
    quarter TEXT NOT NULL,
    kept BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    level BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer TEXT CHECK (answer IN ('improvement', 'not_now')),
    improvement_id BIGINT REFERENCES improvements (id),
    reason TEXT,
    answered_by BIGINT REFERENCES persons (id),
    answered_at BIGINT,
    UNIQUE (relationship_id, quarter),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX improvement_asks_open ON improvement_asks (relationship_id) WHERE answer IS NULL;
CREATE INDEX improvement_asks_answered ON improvement_asks (answered_by) WHERE answered_by IS NOT NULL;
