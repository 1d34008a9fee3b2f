-- Where the next request's number comes from. Numbers rise; a refused request may leave a gap.
CREATE TABLE numbers (
    name TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);
INSERT INTO numbers (name, last) VALUES ('request', 1000);

CREATE TABLE requests (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('native', 'imported', 'simulated')),
    -- How people call it: its number, or for a confidential one letters by chance.
    reference TEXT NOT NULL UNIQUE,
    number BIGINT,
    service_id BIGINT NOT NULL REFERENCES services (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('open', 'team', 'confidential')),
    audience BIGINT NOT NULL,
    -- Where it stands in line: the team, or with a minus the confidential service, whose circle has a line of its own.
    queue_id BIGINT NOT NULL,
    requester_id BIGINT NOT NULL REFERENCES persons (id),
    requester_team_id BIGINT REFERENCES teams (id),
    -- The asking party: the team or the vendor of whoever asked; of somebody who has neither, nothing.
    customer_id BIGINT,
    requested_for_id BIGINT REFERENCES persons (id),
    opened_by_id BIGINT NOT NULL REFERENCES persons (id),
    subject TEXT NOT NULL,
    -- Folded, to be found by.
    subject_key TEXT NOT NULL,
    body TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('present', 'standard', 'planned')),
    class_order BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN
        ('new', 'acknowledged', 'in_progress', 'waiting', 'resolved', 'closed', 'declined', 'withdrawn', 'merged')),
    is_open BOOLEAN NOT NULL,
    -- Nobody of the team that has it has said a first word.
    is_unheard BOOLEAN NOT NULL,
    assignee_id BIGINT REFERENCES persons (id),
    external_customer_id BIGINT REFERENCES external_customer_types (id),
    external_reference TEXT,
    is_present BOOLEAN NOT NULL,
    needed_by BIGINT,
    needed_reason TEXT,
    promised_at BIGINT,
    -- How often the promised date was moved, and where it was first.
    promise_moves BIGINT NOT NULL,
    first_promised_at BIGINT,
    -- Its place in line within its class, and how many it passed by rule.
    rank_at BIGINT NOT NULL,
    moved_up BIGINT NOT NULL,
    -- When it was taken, and before how many earlier ones.
    taken_at BIGINT,
    passed_over BIGINT NOT NULL,
    taken_by_id BIGINT REFERENCES persons (id),
    taken_reason TEXT,
    opened_at BIGINT NOT NULL,
    held_since BIGINT NOT NULL,
    acknowledged_at BIGINT,
    resolved_at BIGINT,
    ended_at BIGINT,
    changed_at BIGINT NOT NULL,
    waiting_on TEXT CHECK (waiting_on IN ('requester', 'team', 'vendor', 'date')),
    waiting_for TEXT,
    waiting_since BIGINT,
    waiting_until BIGINT,
    hand_overs BIGINT NOT NULL,
    reopenings BIGINT NOT NULL,
    calendar_id BIGINT NOT NULL REFERENCES calendars (id),
    -- The targets that were promised when it was opened, as JSON.
    targets TEXT NOT NULL,
    -- The clocks as of the last change, as JSON, and the one that runs out next.
    clocks TEXT NOT NULL,
    due_kind TEXT,
    due_from BIGINT,
    due_at BIGINT,
    -- Business seconds from the opening to the present resolution, pauses removed.
    resolve_seconds BIGINT,
    -- The same to the first word; and the longest stretch without a public sign, plain and in business seconds.
    acknowledge_seconds BIGINT,
    silence_seconds BIGINT,
    silence_business_seconds BIGINT,
    -- Whether the promise of a first word and of an end was kept; NULL where there was none, or it still runs.
    acknowledged_in_time BOOLEAN,
    resolved_in_time BOOLEAN,
    -- Whether it was settled at the first answer, once whoever asked has said so or it came back; NULL while nobody has.
    settled_at_first BOOLEAN,
    -- Every hand-over, as from>to with ids of teams.
    hops TEXT NOT NULL,
    -- It has changed since the roll-ups counted it, and what they hold of it, as JSON.
    is_uncounted BOOLEAN NOT NULL,
    counted TEXT,
    -- The request that this one is a part of, and the one above all of them: given when it is opened, never changed, so
    -- that no request can come to stand above itself.
    parent_id BIGINT,
    root_id BIGINT,
    -- What it is a part of waits for it; and it waits for parts of its own.
    holds_parent BOOLEAN NOT NULL,
    waits_for_parts BOOLEAN NOT NULL,
    -- The colleague who was asked by name, or who stood in for them: theirs to take first.
    wished_id BIGINT REFERENCES persons (id),
    -- How it came; nothing where another system tells it.
    -- Business seconds without a public sign after which it is silent, as its service had it when it was asked; when it
    -- falls silent, and when somebody is told of it next.
    silent_after BIGINT NOT NULL,
    silent_at BIGINT,
    alarm_at BIGINT,
    -- The request as which it goes on.
    merged_into_id BIGINT,
    came_by TEXT CHECK (came_by IN ('web', 'api', 'walk_up', 'mail')),
    -- When its words were erased, because it ended so long ago.
    erased_at BIGINT
);
CREATE INDEX requests_to_erase ON requests (ended_at, id) WHERE ended_at IS NOT NULL AND erased_at IS NULL;
CREATE INDEX requests_erased ON requests (erased_at) WHERE erased_at IS NOT NULL;
CREATE INDEX requests_to_alarm ON requests (alarm_at) WHERE alarm_at IS NOT NULL AND origin <> 'imported';
CREATE INDEX requests_silent ON requests (team_id, silent_at) WHERE is_open AND silent_at IS NOT NULL;
CREATE INDEX requests_wished ON requests (wished_id) WHERE is_open AND wished_id IS NOT NULL;
CREATE INDEX requests_merged ON requests (merged_into_id, id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX requests_of_parent ON requests (parent_id, id) WHERE parent_id IS NOT NULL;
CREATE INDEX requests_of_root ON requests (root_id, id) WHERE root_id IS NOT NULL;
CREATE INDEX requests_of_case ON requests (external_reference, external_customer_id, id)
    WHERE external_reference IS NOT NULL;
CREATE INDEX requests_by_opening ON requests (opened_at, id);
CREATE INDEX requests_by_due ON requests (due_at, id) WHERE is_open;
CREATE INDEX requests_in_line ON requests (team_id, queue_id, class_order, rank_at, id, audience) WHERE is_open;
-- All that a team's line is counted by.
CREATE INDEX requests_counted ON requests (team_id, audience, is_unheard, external_customer_id, assignee_id, state,
    due_at, silent_at) WHERE is_open;
CREATE INDEX requests_in_queue ON requests (queue_id, class_order, rank_at, id) WHERE is_open;
CREATE INDEX requests_unheard ON requests (team_id, audience) WHERE is_open AND is_unheard;
CREATE INDEX requests_due ON requests (team_id, due_at) WHERE is_open;
CREATE INDEX requests_taken ON requests (team_id, taken_at, passed_over)
    WHERE confidentiality <> 'confidential' AND taken_at IS NOT NULL;
CREATE INDEX requests_of_assignee ON requests (assignee_id, due_at) WHERE is_open;
CREATE INDEX requests_of_requester ON requests (requester_id, opened_at);
CREATE INDEX requests_for_somebody ON requests (requested_for_id, opened_at) WHERE requested_for_id IS NOT NULL;
CREATE INDEX requests_resolved ON requests (service_id, resolved_at, resolve_seconds) WHERE resolved_at IS NOT NULL;
CREATE INDEX requests_to_settle ON requests (resolved_at) WHERE state = 'resolved';
CREATE INDEX requests_of_relationship ON requests (relationship_id, opened_at, audience);
CREATE INDEX requests_open_between ON requests (relationship_id, audience) WHERE is_open;
CREATE INDEX requests_of_team ON requests (team_id, opened_at);
CREATE INDEX requests_of_service ON requests (service_id, opened_at);
CREATE INDEX requests_of_customer ON requests (customer_id, opened_at) WHERE customer_id IS NOT NULL;
CREATE INDEX requests_of_outside ON requests (external_customer_id, opened_at) WHERE external_customer_id IS NOT NULL;
CREATE INDEX requests_handed_over ON requests (opened_at, id) WHERE hand_overs > 0;
CREATE INDEX requests_uncounted ON requests (changed_at, id) WHERE is_uncounted;
CREATE INDEX requests_waiting_for_a_date ON requests (waiting_until) WHERE waiting_until IS NOT NULL;

-- What people wrote: messages, internal notes, and the reasons they gave.
CREATE TABLE request_texts (
    id BIGINT PRIMARY KEY,
    request_id BIGINT NOT NULL REFERENCES requests (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'note', 'reason')),
    author_id BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX texts_of_request ON request_texts (request_id, at, id);
CREATE INDEX texts_of_author ON request_texts (author_id, at);

-- What was answered to the questions of the service, in the version of its form that was asked; as JSON, in the form of
-- `map::services::forms::Answers`.
CREATE TABLE request_answers (
    request_id BIGINT PRIMARY KEY REFERENCES requests (id),
    form_version BIGINT NOT NULL,
    answers TEXT NOT NULL
);

-- Files that came with requests. Without a request one still waits to be used, by whoever brought it alone.
CREATE TABLE files (
    id BIGINT PRIMARY KEY,
    owner_id BIGINT NOT NULL REFERENCES persons (id),
    request_id BIGINT REFERENCES requests (id),
    name TEXT NOT NULL,
    -- As its bytes say, not as whoever sent it says.
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    -- All of it has come.
    is_whole BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX files_of_request ON files (request_id, id) WHERE request_id IS NOT NULL;
CREATE INDEX files_that_wait ON files (owner_id, created_at) WHERE request_id IS NULL;
CREATE INDEX files_to_sweep ON files (created_at) WHERE request_id IS NULL;
CREATE INDEX files_of_owner ON files (owner_id, created_at);

-- Their bytes, in parts that fit into memory.
CREATE TABLE file_parts (
    file_id BIGINT NOT NULL REFERENCES files (id),
    nth BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (file_id, nth)
);

-- Those who follow a request and may read its conversation, beside the requester and the team. A participant writes, too.
CREATE TABLE request_participants (
    request_id BIGINT NOT NULL REFERENCES requests (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    part TEXT NOT NULL CHECK (part IN ('participant', 'watcher')),
    since BIGINT NOT NULL,
    -- With which request that goes on here they came.
    brought_by BIGINT REFERENCES requests (id),
    PRIMARY KEY (request_id, person_id)
);
CREATE INDEX participations_of_person ON request_participants (person_id);
CREATE INDEX participations_brought ON request_participants (brought_by) WHERE brought_by IS NOT NULL;

-- Roll-ups: what the requests of a scope that were opened in a day or a month, in UTC, have in common. Numbers and
-- sketches as text, from `insights/tally.rs`. A scope that has nothing in a period has no row.
CREATE TABLE insights (
    scope TEXT NOT NULL CHECK (scope IN ('all', 'team', 'service', 'team_service', 'customer', 'team_customer')),
    -- 0 where the scope has none.
    team_id BIGINT NOT NULL,
    other_id BIGINT NOT NULL,
    grain TEXT NOT NULL CHECK (grain IN ('day', 'month')),
    audience BIGINT NOT NULL,
    -- Its first day, in days since 1970.
    starts BIGINT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('present', 'standard', 'planned')),
    counts TEXT NOT NULL,
    calendar TEXT NOT NULL,
    business TEXT NOT NULL,
    hops TEXT NOT NULL,
    PRIMARY KEY (scope, team_id, other_id, grain, audience, starts, class)
);
INSERT INTO turns (name) VALUES ('insights');

-- Other systems whose logs were taken over.
CREATE TABLE log_sources (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE
);

-- What things that happen are called there; events name them by id.
CREATE TABLE log_words (
    id BIGINT PRIMARY KEY,
    source_id BIGINT NOT NULL REFERENCES log_sources (id),
    word TEXT NOT NULL,
    UNIQUE (source_id, word)
);

-- Which person, team or service a name of a log became. The name is kept as a hash: it leads here, and tells nothing
-- when the person is erased.
CREATE TABLE log_links (
    source_id BIGINT NOT NULL REFERENCES log_sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'team', 'service')),
    name_hash TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    PRIMARY KEY (source_id, kind, name_hash)
);
CREATE INDEX log_links_of_subject ON log_links (subject_id);

-- Which request a case of a log became: a case that comes again is found here.
CREATE TABLE log_cases (
    request_id BIGINT PRIMARY KEY REFERENCES requests (id),
    source_id BIGINT NOT NULL REFERENCES log_sources (id),
    name TEXT NOT NULL,
    UNIQUE (source_id, name)
);

-- Suggestions that somebody said are no relationship. They come back when so much more has passed.
CREATE TABLE suggestion_dismissals (
    low_id BIGINT NOT NULL REFERENCES teams (id),
    high_id BIGINT NOT NULL REFERENCES teams (id),
    reason TEXT NOT NULL,
    -- How much had passed then.
    traffic BIGINT NOT NULL,
    dismissed_by BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (low_id, high_id)
);
CREATE INDEX suggestion_dismissals_of_high ON suggestion_dismissals (high_id);
CREATE INDEX suggestion_dismissals_by ON suggestion_dismissals (dismissed_by);

-- Asking all leads once to complete their part of the map. At most one runs.
CREATE TABLE completion_campaigns (
    id BIGINT PRIMARY KEY,
    words TEXT NOT NULL,
    -- The day until which it is asked for, `2027-01-31`.
    due_on TEXT NOT NULL,
    is_running BOOLEAN NOT NULL,
    started_by BIGINT REFERENCES persons (id),
    started_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX completion_campaigns_running ON completion_campaigns (is_running) WHERE is_running;
CREATE INDEX completion_campaigns_by ON completion_campaigns (started_by);

-- The part of each team that has a lead.
CREATE TABLE completion_parts (
    campaign_id BIGINT NOT NULL REFERENCES completion_campaigns (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    -- How much was missing when it was asked for.
    missing BIGINT NOT NULL,
    done_by BIGINT REFERENCES persons (id),
    done_at BIGINT,
    PRIMARY KEY (campaign_id, team_id)
);
CREATE INDEX completion_parts_of_team ON completion_parts (team_id);
CREATE INDEX completion_parts_by ON completion_parts (done_by);
