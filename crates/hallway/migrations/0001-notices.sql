-- How far readers of the feed have come: everything up to this place is dealt with.
CREATE TABLE feed_readers (
    name TEXT PRIMARY KEY,
    seq BIGINT NOT NULL
);
INSERT INTO feed_readers (name, seq) VALUES ('notices', 0);
INSERT INTO turns (name) VALUES ('notices');

-- Mails on their way out: one row a recipient. What is in one is made when it is sent; no secret is kept here.
CREATE TABLE mails (
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    kind TEXT NOT NULL CHECK (kind IN ('notice', 'digest', 'invitation', 'reset')),
    request_id BIGINT REFERENCES requests (id),
    -- Who had a link sent; nobody when the person asked for it at the entrance.
    made_by BIGINT REFERENCES persons (id),
    -- Given once, when it is first tried, and the same in every try.
    message_id TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up', 'dropped')),
    tries BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    -- A node has it in hand until then.
    held_until BIGINT,
    -- What the server answered last, without addresses.
    answer TEXT,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX mails_waiting ON mails (next_try_at, id) WHERE state = 'waiting';
CREATE INDEX mails_to_join ON mails (person_id, request_id) WHERE state = 'waiting';
CREATE INDEX mails_ended ON mails (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX mails_not_taken ON mails (id) WHERE answer IS NOT NULL;
CREATE INDEX mails_of_person ON mails (person_id, id);

-- What somebody is told of a request or of another thing: one row for each person and happening.
CREATE TABLE notices (
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    request_id BIGINT REFERENCES requests (id),
    -- What it is about where that is no request; of which kind it is, the event says.
    thing_id BIGINT,
    event_id BIGINT NOT NULL REFERENCES events (id),
    actor_id BIGINT REFERENCES persons (id),
    reason TEXT NOT NULL CHECK (reason IN ('new_for_team', 'opened_for_you', 'has_it', 'new_date', 'said', 'noted',
        'waits_for_you', 'waits', 'done', 'not_done', 'came_back', 'is_yours', 'brought_in', 'mentioned', 'handed_over',
        'withdrawn', 'asked_you', 'came_by', 'fell_silent', 'went_on', 'took_over', 'by_itself',
        'round_asks', 'round_reminds', 'round_told', 'round_replied', 'need_raised', 'need_answered', 'need_agreed',
        'need_met', 'need_confirmed', 'need_not_yet', 'need_withdrawn', 'need_reminds', 'need_day_came', 'review_planned', 'review_moved',
        'review_left_out', 'review_called_off', 'review_reminds', 'review_waits', 'review_closed', 'review_told',
        'improvement_proposed', 'improvement_yours', 'improvement_started', 'improvement_step', 'improvement_step_due',
        'improvement_step_done', 'improvement_shows', 'improvement_check', 'improvement_thought', 'improvement_ended',
        'improvement_ask',
        'agreement_proposed', 'agreement_signed', 'agreement_all_signed', 'agreement_stepped_back', 'agreement_ended',
        'agreement_said', 'mediator_asked', 'mediator_called', 'mediator_accepted', 'mediator_declined', 'mediation_ended',
        'agreement_review', 'agreement_ends', 'alignment_reminds', 'idea_proposed', 'idea_reminds', 'idea_answered',
        'idea_done', 'barrier_named', 'barrier_bridged', 'barrier_back')),
    stand TEXT NOT NULL CHECK (stand IN ('asker', 'holder', 'team', 'follower', 'named')),
    at BIGINT NOT NULL,
    read_at BIGINT,
    way TEXT NOT NULL CHECK (way IN ('at_once', 'digest', 'here')),
    -- When the digest goes out that it belongs to.
    due_at BIGINT,
    mail_id BIGINT REFERENCES mails (id),
    CHECK ((request_id IS NULL) <> (thing_id IS NULL))
);
CREATE UNIQUE INDEX notices_once ON notices (person_id, event_id);
CREATE INDEX notices_unread ON notices (person_id, id) WHERE read_at IS NULL;
CREATE INDEX notices_of_person ON notices (person_id, id);
CREATE INDEX notices_of_request ON notices (request_id) WHERE read_at IS NULL;
CREATE INDEX notices_of_thing ON notices (thing_id) WHERE read_at IS NULL AND thing_id IS NOT NULL;
CREATE INDEX notices_of_mail ON notices (mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX notices_for_digest ON notices (due_at, person_id)
    WHERE way = 'digest' AND mail_id IS NULL AND read_at IS NULL;
CREATE INDEX notices_by_age ON notices (at);

-- What somebody wishes to hear of in which way, where it is not the usual one.
CREATE TABLE notice_choices (
    person_id BIGINT NOT NULL REFERENCES persons (id),
    topic TEXT NOT NULL CHECK (topic IN ('asks', 'answers', 'team', 'progress')),
    way TEXT NOT NULL CHECK (way IN ('at_once', 'digest', 'here')),
    PRIMARY KEY (person_id, topic)
);
CREATE TABLE notice_habits (
    person_id BIGINT PRIMARY KEY REFERENCES persons (id),
    -- Minutes after midnight, where the person lives.
    digest_minute BIGINT NOT NULL,
    -- Mails wait for working hours.
    is_quiet BOOLEAN NOT NULL
);
