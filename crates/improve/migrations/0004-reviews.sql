-- The two ends of a relationship look at it together: when, what is on the table, what was said, and what follows.
CREATE TABLE reviews (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    relationship_id BIGINT NOT NULL REFERENCES relationships (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'closed', 'called_off')),
    starts_at BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    place TEXT,
    -- How often its time, place or standing has changed: calendars take the highest.
    sequence BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- So many months after it the next one is due; nothing where there is none.
    again_months BIGINT,
    -- What the data put on the table, as JSON, and when it was drawn; of a closed one it stays as it was.
    agenda TEXT NOT NULL,
    agenda_at BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('on_course', 'regroup', 'back')),
    back_to TEXT CHECK (back_to IN ('map', 'listen', 'act')),
    reason TEXT,
    -- Of a regroup: what changes, and the day on which work goes on.
    changes TEXT,
    resumes_on TEXT,
    -- What changes because people spoke, for everybody at the two ends.
    told TEXT,
    -- The day by which the next one is due, `2027-01-31`.
    due_on TEXT,
    -- When somebody is told next that it comes, or that it waits for its outcome.
    remind_at BIGINT,
    planned_by BIGINT REFERENCES persons (id),
    planned_at BIGINT NOT NULL,
    ended_by BIGINT REFERENCES persons (id),
    ended_at BIGINT,
    CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CHECK ((outcome = 'back') = (back_to IS NOT NULL)),
    CHECK ((state = 'planned') = (ended_at IS NULL))
);
CREATE INDEX reviews_of_relationship ON reviews (relationship_id, id);
-- One at a time is planned.
CREATE UNIQUE INDEX reviews_planned ON reviews (relationship_id) WHERE state = 'planned';
CREATE INDEX reviews_to_remind ON reviews (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX reviews_to_draw ON reviews (agenda_at) WHERE state = 'planned';
CREATE INDEX reviews_planned_by ON reviews (planned_by);
CREATE INDEX reviews_ended_by ON reviews (ended_by);

-- Whose calendar it stands in.
CREATE TABLE review_invited (
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    PRIMARY KEY (review_id, person_id)
);
CREATE INDEX review_invited_person ON review_invited (person_id);

-- The page that both sides write together: points for the table, what was said, and what was decided.
CREATE TABLE review_entries (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    review_id BIGINT NOT NULL REFERENCES reviews (id),
    kind TEXT NOT NULL CHECK (kind IN ('point', 'note', 'decision')),
    -- Nothing where it was taken back or erased.
    words TEXT,
    -- Of a decision: who does it, by which day.
    who_id BIGINT REFERENCES persons (id),
    by_on TEXT,
    written_by BIGINT REFERENCES persons (id),
    written_at BIGINT NOT NULL,
    changed_by BIGINT REFERENCES persons (id),
    changed_at BIGINT,
    taken_back_at BIGINT
);
CREATE INDEX review_entries_of_review ON review_entries (review_id, id);
CREATE INDEX review_entries_who ON review_entries (who_id);
CREATE INDEX review_entries_written_by ON review_entries (written_by);
CREATE INDEX review_entries_changed_by ON review_entries (changed_by);
