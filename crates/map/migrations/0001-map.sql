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
    -- When it first became confidential: from then on only those cleared decide who answers for it and who sees it.
    circle_since BIGINT,
    retired_at BIGINT,
    created_at BIGINT NOT NULL
);
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
    origin TEXT NOT NULL CHECK (origin IN ('request', 'person')),
    provider_confirmed_by BIGINT,
    provider_confirmed_at BIGINT,
    customer_confirmed_by BIGINT,
    customer_confirmed_at BIGINT,
    created_at BIGINT NOT NULL,
    last_request_at BIGINT,
    UNIQUE (provider_id, customer_id, audience)
);
CREATE INDEX relationships_of_customer ON relationships (customer_id, provider_id);
