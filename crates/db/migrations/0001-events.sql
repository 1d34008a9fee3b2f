-- Everything that ever happened. seq is the place in the feed, given once an event can no longer be undone.
CREATE TABLE events (
    id BIGINT PRIMARY KEY,
    seq BIGINT UNIQUE,
    at BIGINT NOT NULL,
    actor_id BIGINT,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    audience BIGINT NOT NULL,
    payload TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('live', 'imported', 'simulated'))
);
CREATE INDEX events_of_subject ON events (subject_id, at, id);
CREATE INDEX events_of_actor ON events (actor_id, at);
CREATE INDEX events_without_place ON events (id) WHERE seq IS NULL;

-- For the record of changes: what requests and relationships go through is told by themselves.
CREATE INDEX events_of_record ON events (at, id)
    WHERE subject_kind IN ('person', 'team', 'service', 'entrance', 'organisation', 'calendar', 'vendor',
                           'external_customer', 'reading');

CREATE TABLE event_sequencer (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    last_seq BIGINT NOT NULL
);
INSERT INTO event_sequencer (id, last_seq) VALUES (1, 0);

-- Jobs that one node does at a time: whoever locks the row has the turn until its transaction ends.
CREATE TABLE turns (
    name TEXT PRIMARY KEY
);
