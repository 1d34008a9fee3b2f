-- Who promised something to whom: in one relationship, for one service in it, for one service to all, or as a team to
-- all. What was promised stands in its versions.
CREATE TABLE agreements (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    relationship_id BIGINT REFERENCES relationships (id),
    service_id BIGINT REFERENCES services (id),
    team_id BIGINT REFERENCES teams (id),
    -- That of the relationship; what is promised to all is for all colleagues.
    audience BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (team_id IS NULL OR relationship_id IS NULL AND service_id IS NULL),
    CHECK (team_id IS NOT NULL OR relationship_id IS NOT NULL OR service_id IS NOT NULL)
);
CREATE INDEX agreements_of_relationship ON agreements (relationship_id);
CREATE INDEX agreements_of_service ON agreements (service_id);
CREATE INDEX agreements_of_team ON agreements (team_id);

CREATE TABLE agreement_versions (
    id BIGINT PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    number BIGINT NOT NULL,
    -- Days as 2026-01-31, the last one included.
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    -- In the form of `map::agreements::AgreedTargets`, as JSON.
    targets TEXT NOT NULL,
    made_by BIGINT REFERENCES persons (id),
    made_at BIGINT NOT NULL,
    provider_signed_by BIGINT REFERENCES persons (id),
    provider_signed_at BIGINT,
    customer_signed_by BIGINT REFERENCES persons (id),
    customer_signed_at BIGINT,
    -- From when until when it is in force; nothing as long as somebody has yet to sign.
    starts_at BIGINT,
    ends_at BIGINT,
    UNIQUE (agreement_id, number)
);
CREATE INDEX agreement_versions_in_force ON agreement_versions (agreement_id, starts_at, ends_at);
CREATE INDEX agreement_versions_ending ON agreement_versions (ends_at) WHERE ends_at IS NOT NULL;

-- How a version was worded, each time that somebody did: one that nobody has signed by all is worded anew until both sides do.
CREATE TABLE agreement_wordings (
    -- The version that it was, as long as it is the latest wording.
    id BIGINT PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    number BIGINT NOT NULL,
    by_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL,
    -- In the form of `map::agreements::wordings::Said`, as JSON.
    said TEXT NOT NULL
);
CREATE INDEX agreement_wordings_of_agreement ON agreement_wordings (agreement_id, id);
CREATE INDEX agreement_wordings_of_person ON agreement_wordings (by_id) WHERE by_id IS NOT NULL;

-- What each side promises in its own words; what the customer promises are its duties.
CREATE TABLE agreement_promises (
    id BIGINT PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES agreement_versions (id),
    place BIGINT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('provider', 'customer')),
    words TEXT NOT NULL,
    -- By what it is counted: deliveries that arrive in time or are accepted, or what the receiver tells.
    measure TEXT CHECK (measure IN ('arrives', 'accepted', 'by_hand'))
);
CREATE INDEX agreement_promises_of_version ON agreement_promises (version_id, place);

-- The receiver of a promise tells that it was kept, or was not.
CREATE TABLE agreement_tellings (
    id BIGINT PRIMARY KEY,
    promise_id BIGINT NOT NULL REFERENCES agreement_promises (id),
    was_kept BOOLEAN NOT NULL,
    told_by BIGINT NOT NULL REFERENCES persons (id),
    at BIGINT NOT NULL,
    note TEXT
);
CREATE INDEX agreement_tellings_of_promise ON agreement_tellings (promise_id, at);

-- The promises of others that a version is built on.
CREATE TABLE agreement_rests_on (
    version_id BIGINT NOT NULL REFERENCES agreement_versions (id),
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    PRIMARY KEY (version_id, agreement_id)
);
CREATE INDEX agreement_rests_on_it ON agreement_rests_on (agreement_id);
