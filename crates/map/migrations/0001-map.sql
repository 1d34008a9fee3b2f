-- What a team offers, and who answers for it.
CREATE TABLE services (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    team_id BIGINT NOT NULL REFERENCES teams (id),
    -- Nobody only where an import brought the service and no person is known.
    owner_id BIGINT REFERENCES persons (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    description TEXT,
    -- Who sees its requests: all colleagues, the team, or the circle of those cleared (the audience of this id).
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('open', 'team', 'confidential')),
    -- None: the team's calendar, or else the organisation's.
    calendar_id BIGINT REFERENCES calendars (id),
    -- In the form of `map::ServiceTargets`, as JSON.
    targets TEXT NOT NULL,
    default_class TEXT NOT NULL CHECK (default_class IN ('standard', 'planned')),
    -- The asker may say that someone outside is here now.
    offers_present BOOLEAN NOT NULL,
    -- Guests of vendors and partners may ask, too.
    asks_guests BOOLEAN NOT NULL,
    -- From then on whoever asks is told that their manager sees what they ask here, and it is so; never where it is
    -- confidential.
    managers_see_since BIGINT,
    -- When it first became confidential: from then on only those cleared decide who answers for it and who sees it.
    circle_since BIGINT,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    -- Through it the people of the team are asked by name; made when that is done for the first time.
    is_direct BOOLEAN NOT NULL DEFAULT FALSE,
    -- After so many business hours without a public sign an open request is silent, and whoever has it is told.
    silent_after_hours BIGINT NOT NULL DEFAULT 16
);
CREATE UNIQUE INDEX services_direct ON services (team_id) WHERE is_direct AND retired_at IS NULL;
CREATE UNIQUE INDEX services_of_team ON services (team_id, name_key) WHERE retired_at IS NULL;
CREATE INDEX services_by_name ON services (name_key, id);
CREATE INDEX services_of_owner ON services (owner_id);

-- What a service asks beside subject and details; the newest version is asked now. As JSON, in the form
-- of `map::services::forms::Form`.
CREATE TABLE service_forms (
    service_id BIGINT NOT NULL REFERENCES services (id),
    version BIGINT NOT NULL,
    form TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, version)
);

-- Who is in the circle of a confidential service, and by whom. The right itself is the row in audience_members.
CREATE TABLE clearances (
    service_id BIGINT NOT NULL REFERENCES services (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    granted_by BIGINT,
    at BIGINT NOT NULL,
    PRIMARY KEY (service_id, person_id)
);
CREATE INDEX clearances_of_person ON clearances (person_id);

-- Who provides to whom. What a confidential request brought about has its circle as audience.
CREATE TABLE relationships (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    provider_kind TEXT NOT NULL CHECK (provider_kind IN ('team', 'person', 'vendor', 'external_customer')),
    provider_id BIGINT NOT NULL,
    customer_kind TEXT NOT NULL CHECK (customer_kind IN ('team', 'person', 'vendor', 'external_customer')),
    customer_id BIGINT NOT NULL,
    audience BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed_by_one', 'confirmed', 'disputed', 'retired')),
    origin TEXT NOT NULL
        CHECK (origin IN ('request', 'person', 'template', 'import', 'suggestion', 'welcome', 'agreement')),
    -- What is delivered, as both sides say it, and what it looks like when it is good.
    deliverable TEXT,
    deliverable_kind TEXT CHECK (deliverable_kind IN ('work_product', 'service', 'both')),
    frequency TEXT CHECK (frequency IN ('frequent', 'occasional')),
    rhythm TEXT,
    good TEXT,
    -- Which version of the description this is; none was ever written at 0.
    described BIGINT NOT NULL DEFAULT 0,
    described_by BIGINT REFERENCES persons (id),
    described_at BIGINT,
    -- Who looks after the line, on each side.
    provider_owner_id BIGINT REFERENCES persons (id),
    customer_owner_id BIGINT REFERENCES persons (id),
    -- When it was last described otherwise, or somebody else was named to look after a side, or it was taken up again.
    tended_at BIGINT,
    provider_confirmed_by BIGINT,
    provider_confirmed_at BIGINT,
    customer_confirmed_by BIGINT,
    customer_confirmed_at BIGINT,
    last_confirmed_at BIGINT,
    -- The day, `2027-01-31`, from which both sides are asked anew.
    reconfirm_on TEXT,
    disputed_side TEXT CHECK (disputed_side IN ('provider', 'customer')),
    dispute_reason TEXT,
    disputed_by BIGINT REFERENCES persons (id),
    disputed_at BIGINT,
    retired_reason TEXT,
    retired_by BIGINT REFERENCES persons (id),
    retired_at BIGINT,
    -- The line that stands for this one now.
    folded_into BIGINT REFERENCES relationships (id),
    -- Between two persons: who of them lets colleagues see it. Until both do, its audience is its own id.
    provider_opens BOOLEAN NOT NULL DEFAULT FALSE,
    customer_opens BOOLEAN NOT NULL DEFAULT FALSE,
    created_at BIGINT NOT NULL,
    last_request_at BIGINT,
    UNIQUE (provider_id, customer_id, audience)
);
CREATE INDEX relationships_folded ON relationships (folded_into) WHERE folded_into IS NOT NULL;
CREATE INDEX relationships_of_customer ON relationships (customer_id, provider_id);

-- Every description that a relationship had, the one that holds now among them.
CREATE TABLE relationship_descriptions (
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    version BIGINT NOT NULL,
    deliverable TEXT,
    deliverable_kind TEXT,
    frequency TEXT,
    rhythm TEXT,
    good TEXT,
    described_by BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (relationship_id, version)
);
CREATE INDEX relationship_descriptions_of_person ON relationship_descriptions (described_by);

-- The services through which the customer of a relationship asks for more.
CREATE TABLE relationship_services (
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    service_id BIGINT NOT NULL REFERENCES services (id),
    PRIMARY KEY (relationship_id, service_id)
);

-- What a relationship delivers without being asked: one occurrence, or a batch of them.
CREATE TABLE deliveries (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    what TEXT,
    -- How many pieces a batch has.
    pieces BIGINT,
    expected_at BIGINT NOT NULL,
    arrived_at BIGINT,
    accepted_at BIGINT,
    returned_at BIGINT,
    -- Why it was sent back, and how many of the pieces were missing.
    reason TEXT,
    missing BIGINT,
    -- What another system calls it, so that a repeated import changes it and adds nothing.
    external_key TEXT,
    recorded_by BIGINT REFERENCES persons (id),
    judged_by BIGINT REFERENCES persons (id),
    created_at BIGINT NOT NULL,
    UNIQUE (relationship_id, external_key),
    CHECK (accepted_at IS NULL OR returned_at IS NULL)
);
CREATE INDEX deliveries_of_relationship ON deliveries (relationship_id, expected_at);
CREATE INDEX deliveries_open ON deliveries (expected_at) WHERE accepted_at IS NULL AND returned_at IS NULL;
CREATE INDEX deliveries_recorded ON deliveries (recorded_by);
CREATE INDEX deliveries_judged ON deliveries (judged_by);

-- Who wrote to whom, as sums of pairs of teams and months: no person and no content. Both ways of a pair in one row, up
-- from the lesser id to the greater; what stays in one team goes up.
CREATE TABLE interactions (
    low_id BIGINT NOT NULL REFERENCES teams (id),
    high_id BIGINT NOT NULL REFERENCES teams (id),
    -- As 2026-11; empty where nothing told when.
    month TEXT NOT NULL,
    up_count BIGINT NOT NULL,
    up_persons BIGINT NOT NULL,
    up_begun BIGINT NOT NULL,
    up_asks BIGINT NOT NULL,
    down_count BIGINT NOT NULL,
    down_persons BIGINT NOT NULL,
    down_begun BIGINT NOT NULL,
    down_asks BIGINT NOT NULL,
    first_at BIGINT,
    last_at BIGINT,
    -- The days in UTC on which something passed: bit n - 1 for day n of the month.
    days BIGINT NOT NULL,
    PRIMARY KEY (month, low_id, high_id),
    CHECK (low_id <= high_id)
);
CREATE INDEX interactions_of_low ON interactions (low_id, high_id);
CREATE INDEX interactions_of_high ON interactions (high_id, low_id);
-- Whether somebody finds clear whom their team serves and who serves it, and what is not, in their words to the lead:
-- the latest answer.
CREATE TABLE card_answers (
    team_id BIGINT NOT NULL REFERENCES teams (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    is_clear BOOLEAN NOT NULL,
    words TEXT,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (team_id, person_id)
);
CREATE INDEX card_answers_of_person ON card_answers (person_id);
