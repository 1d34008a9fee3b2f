-- The organisation itself: one database is one organisation.
CREATE TABLE organisation (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    -- The key that seals cursors, in hexadecimal.
    seal TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    -- So many minutes of a person's month all questions together may take.
    attention_minutes BIGINT NOT NULL DEFAULT 5,
    created_at BIGINT NOT NULL
);

-- The last backup that was read back and found whole, so that somebody notices when none is made any more.
CREATE TABLE last_backup (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    -- The instant as of which everything is in it.
    at BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    bytes BIGINT NOT NULL
);

-- Sets of persons for whom rows are meant. 1 is all colleagues, 2 those who administer; the others are ids of teams
-- and of the circles of confidential services. A row here is what makes somebody see.
CREATE TABLE audience_members (
    audience BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    -- The circle of a confidential service: persons who vouch for each other.
    is_circle BOOLEAN NOT NULL,
    PRIMARY KEY (audience, person_id)
);
CREATE INDEX audiences_of_person ON audience_members (person_id, audience);

-- Who is out of a circle because somebody else made them a key, until one of the circle lets them in again.
CREATE TABLE circle_absences (
    audience BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    -- Who made the key; nobody when a command did.
    key_from BIGINT,
    PRIMARY KEY (audience, person_id)
);
CREATE INDEX circle_absences_of_person ON circle_absences (person_id, audience);

CREATE TABLE calendars (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    -- The hours in the form of `kernel::calendar::CalendarSpec`, as JSON.
    spec TEXT NOT NULL,
    is_default BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX calendars_default ON calendars (is_default) WHERE is_default;

-- Organisations outside that provide something or are served: vendors, suppliers, distributors, partners.
CREATE TABLE vendors (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    about TEXT,
    retired_at BIGINT
);
CREATE UNIQUE INDEX vendors_by_name ON vendors (name_key) WHERE retired_at IS NULL;

-- Those at the end of the line: patients, retail customers.
CREATE TABLE external_customer_types (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    -- As a sentence begins with one of them: "A patient".
    one TEXT NOT NULL,
    retired_at BIGINT
);
CREATE UNIQUE INDEX external_customer_types_by_name ON external_customer_types (name_key) WHERE retired_at IS NULL;

CREATE TABLE teams (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    parent_id BIGINT REFERENCES teams (id),
    kind TEXT NOT NULL CHECK (kind IN ('division', 'department', 'team', 'group')),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    about TEXT,
    site TEXT,
    lead_id BIGINT,
    calendar_id BIGINT REFERENCES calendars (id),
    -- The organisation outside that the team stands for: its guests are in it, and nobody else. Never changed.
    vendor_id BIGINT REFERENCES vendors (id),
    created_at BIGINT NOT NULL,
    retired_at BIGINT,
    -- The team as which a closed one goes on.
    went_on_as BIGINT REFERENCES teams (id)
);
CREATE INDEX teams_gone_on ON teams (went_on_as) WHERE went_on_as IS NOT NULL;
CREATE UNIQUE INDEX teams_by_place ON teams (COALESCE(parent_id, 0), name_key) WHERE retired_at IS NULL;
CREATE INDEX teams_by_name ON teams (name_key, id);
CREATE INDEX teams_led_by ON teams (lead_id);
CREATE INDEX teams_of_vendor ON teams (vendor_id) WHERE vendor_id IS NOT NULL;

CREATE TABLE persons (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('employee', 'guest')),
    vendor_id BIGINT REFERENCES vendors (id),
    name TEXT NOT NULL,
    -- As this person wishes to be called, and how to say it.
    preferred_name TEXT,
    say_it TEXT,
    about TEXT,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    home_team_id BIGINT REFERENCES teams (id),
    manager_id BIGINT REFERENCES persons (id),
    level TEXT,
    site TEXT,
    contract TEXT,
    started_on TEXT,
    left_on TEXT,
    is_administrator BOOLEAN NOT NULL,
    is_auditor BOOLEAN NOT NULL,
    -- Single-key shortcuts may be in the way of other tools.
    keys_on BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    deactivated_at BIGINT
);
CREATE INDEX persons_by_name ON persons (name_key, id);
CREATE INDEX persons_by_manager ON persons (manager_id);
CREATE INDEX persons_of_vendor ON persons (vendor_id);
CREATE INDEX persons_by_leaving ON persons (left_on, id) WHERE deactivated_at IS NULL AND left_on IS NOT NULL;
CREATE INDEX administrators ON persons (id) WHERE is_administrator AND deactivated_at IS NULL;

CREATE TABLE memberships (
    team_id BIGINT NOT NULL REFERENCES teams (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    role TEXT NOT NULL CHECK (role IN ('member', 'lead')),
    since BIGINT NOT NULL,
    PRIMARY KEY (team_id, person_id)
);
CREATE INDEX memberships_of_person ON memberships (person_id);

-- Who is away, until when, and who stands in. One row a person, gone when it is over: there is no record of absences.
CREATE TABLE absences (
    person_id BIGINT PRIMARY KEY REFERENCES persons (id),
    -- Whole days where the person lives, `2026-12-21`, and the instants at which they begin and are over.
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    substitute_id BIGINT REFERENCES persons (id),
    said_by BIGINT REFERENCES persons (id),
    said_at BIGINT NOT NULL
);
CREATE INDEX absences_of_substitute ON absences (substitute_id) WHERE substitute_id IS NOT NULL;
CREATE INDEX absences_by_end ON absences (ends_at);

-- Hours of one's own within those of the team, as JSON: windows of each weekday in the zone of the person.
CREATE TABLE own_hours (
    person_id BIGINT PRIMARY KEY REFERENCES persons (id),
    week TEXT NOT NULL
);

CREATE TABLE passwords (
    person_id BIGINT PRIMARY KEY REFERENCES persons (id),
    hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Only hashes of what opens something are kept.
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    id BIGINT NOT NULL UNIQUE,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    browser TEXT NOT NULL
);
CREATE INDEX sessions_of_person ON sessions (person_id);

CREATE TABLE api_tokens (
    token_hash TEXT PRIMARY KEY,
    id BIGINT NOT NULL UNIQUE,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    name TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX api_tokens_of_person ON api_tokens (person_id);

-- Invitations and password resets: one use, a short life.
CREATE TABLE links (
    token_hash TEXT PRIMARY KEY,
    id BIGINT NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset', 'setup')),
    person_id BIGINT REFERENCES persons (id),
    -- Who handed it out; nobody when a command did.
    made_by BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX links_of_person ON links (person_id);

-- Browsers in which somebody signed in before: others who guess passwords cannot lock these out.
CREATE TABLE known_devices (
    token_hash TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX known_devices_of_person ON known_devices (person_id);

-- Wrong passwords by account, by address and over all, shared by all nodes. Each moves an instant into the future;
-- who is too far ahead of the present waits. Names and addresses are kept as hashes.
CREATE TABLE sign_in_tries (
    who TEXT PRIMARY KEY,
    spent_until BIGINT NOT NULL
);

-- Answers to requests that carried an idempotency key.
CREATE TABLE idempotency (
    person_id BIGINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    route TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    answer TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, idempotency_key)
);
CREATE INDEX idempotency_by_age ON idempotency (at);

-- Those whom the staff has chosen to hold the second key, such as a works council; never administrators.
CREATE TABLE representatives (
    person_id BIGINT PRIMARY KEY REFERENCES persons (id),
    named_by BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL
);

-- What an administrator asked the second key for, with its purpose, and since when it is allowed.
CREATE TABLE second_keys (
    matter TEXT PRIMARY KEY CHECK (matter IN ('interactions')),
    purpose TEXT NOT NULL,
    asked_by BIGINT REFERENCES persons (id),
    asked_at BIGINT NOT NULL,
    allowed_by BIGINT REFERENCES persons (id),
    allowed_at BIGINT
);

-- How much everything that asks for answers has asked of each person in a month: never what, and not whether they answered.
CREATE TABLE attention (
    person_id BIGINT NOT NULL REFERENCES persons (id),
    -- A calendar month in UTC, counted from year 0.
    month BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    questions BIGINT NOT NULL,
    PRIMARY KEY (person_id, month)
);

-- The ledger of what was released of anonymous answers. The answers themselves are gone by then.
CREATE TABLE releases (
    id BIGINT PRIMARY KEY,
    instrument TEXT NOT NULL CHECK (instrument IN ('after_request')),
    -- The team that the answers are about.
    team_id BIGINT NOT NULL REFERENCES teams (id),
    -- The first and the last calendar month, in UTC, counted from year 0.
    from_month BIGINT NOT NULL,
    until_month BIGINT NOT NULL,
    UNIQUE (instrument, team_id, until_month)
);

-- Its blocks: respondents whose answers are told as one, never in another way. See `measure::release`.
CREATE TABLE release_blocks (
    release_id BIGINT NOT NULL REFERENCES releases (id),
    nth BIGINT NOT NULL,
    -- The asking teams and vendors whose answers are in it, by commas; 0 for whoever has neither.
    slices TEXT NOT NULL,
    respondents BIGINT NOT NULL,
    -- For each answer how many gave it, from and to; as JSON.
    figures TEXT NOT NULL,
    PRIMARY KEY (release_id, nth)
);
