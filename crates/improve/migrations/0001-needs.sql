-- What one side of a relationship finds hard, needs from the other, or asks its help for. Both ends see it.
CREATE TABLE needs (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    kind TEXT NOT NULL CHECK (kind IN ('challenge', 'need', 'help')),
    -- Who raised it; the other side answers.
    side TEXT NOT NULL CHECK (side IN ('provider', 'customer')),
    -- Nothing where it gathers what happened and nobody has said it in own words, and where they were erased.
    words TEXT,
    -- A challenge that gathers: which deliveries were sent back, or which requests were not settled.
    gathers TEXT CHECK (gathers IN ('deliveries', 'requests')),
    service_id BIGINT REFERENCES services (id),
    deliverable TEXT,
    help_of TEXT CHECK (help_of IN ('people', 'time', 'money', 'kit')),
    how_much TEXT,
    -- Days, `2027-01-31`.
    wanted_from TEXT,
    wanted_until TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'countered', 'accepted', 'agreed', 'met', 'confirmed', 'declined',
        'withdrawn')),
    -- Whose word it waits for, since when, by when it is to come, and when they are reminded next.
    waits TEXT CHECK (waits IN ('provider', 'customer')),
    waits_since BIGINT,
    answer_by BIGINT,
    remind_at BIGINT,
    -- The day by which it is promised.
    promised_on TEXT,
    raised_by BIGINT REFERENCES persons (id),
    raised_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK ((waits IS NULL) = (waits_since IS NULL)),
    CHECK ((kind = 'help') = (help_of IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (state NOT IN ('confirmed', 'declined', 'withdrawn')))
);
CREATE INDEX needs_of_relationship ON needs (relationship_id, id);
CREATE INDEX needs_going_on ON needs (relationship_id, waits) WHERE ended_at IS NULL;
CREATE INDEX needs_to_remind ON needs (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX needs_unanswered ON needs (waits_since, id) WHERE state IN ('open', 'countered');
CREATE INDEX needs_raised ON needs (raised_by);

-- What was said over it: one row for each answer and what followed. Words that were erased are gone.
CREATE TABLE need_steps (
    id BIGINT PRIMARY KEY,
    need_id BIGINT NOT NULL REFERENCES needs (id),
    deed TEXT NOT NULL CHECK (deed IN ('accepted', 'declined', 'countered', 'agreed', 'met', 'confirmed', 'not_yet',
        'withdrawn', 'reworded')),
    -- Of a rewording, what was said before.
    words TEXT,
    promised_on TEXT,
    by_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL
);
CREATE INDEX need_steps_of_need ON need_steps (need_id, id);
CREATE INDEX need_steps_of_person ON need_steps (by_id);

-- Where it was born: an entry of a signed statement, a delivery, a request, a round.
CREATE TABLE need_sources (
    need_id BIGINT NOT NULL REFERENCES needs (id),
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'delivery', 'request', 'round')),
    thing_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (need_id, kind, thing_id)
);
-- A round can tell of several challenges; everything else is the source of one need, once.
CREATE UNIQUE INDEX need_sources_once ON need_sources (kind, thing_id) WHERE kind <> 'round';
