-- For which side a wording was proposed; nothing where whoever proposed it belongs to both sides or to neither.
ALTER TABLE agreement_wordings ADD COLUMN side TEXT CHECK (side IN ('provider', 'customer'));

-- The day on which both sides look at it again, as 2026-01-31.
ALTER TABLE agreement_versions ADD COLUMN review_on TEXT;
-- So many days lie between the last signature and being in force, in which either side may step back.
ALTER TABLE agreement_versions ADD COLUMN cooling_days BIGINT NOT NULL DEFAULT 0;
-- Until then they may; nothing where nobody could, or somebody did.
ALTER TABLE agreement_versions ADD COLUMN cools_until BIGINT;

-- What both ends, and who mediates between them, say to each other over a version that waits.
CREATE TABLE agreement_messages (
    id BIGINT PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    number BIGINT NOT NULL,
    -- A word over it, or the one with which a side stepped back from what it had signed.
    kind TEXT NOT NULL CHECK (kind IN ('said', 'stepped_back')),
    by_id BIGINT NOT NULL REFERENCES persons (id),
    -- Nothing: whoever mediates.
    side TEXT CHECK (side IN ('provider', 'customer')),
    at BIGINT NOT NULL,
    -- Nothing: erased.
    words TEXT
);
CREATE INDEX agreement_messages_of_agreement ON agreement_messages (agreement_id, id);
CREATE INDEX agreement_messages_of_person ON agreement_messages (by_id);

-- Who was asked to mediate over an agreement, by which side, and how it went on.
CREATE TABLE agreement_mediations (
    id BIGINT PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    asked_by BIGINT NOT NULL REFERENCES persons (id),
    side TEXT NOT NULL CHECK (side IN ('provider', 'customer')),
    asked_at BIGINT NOT NULL,
    -- What the colleague is asked for; nothing: erased.
    words TEXT,
    state TEXT NOT NULL CHECK (state IN ('asked', 'mediates', 'declined', 'ended')),
    answered_at BIGINT,
    ended_at BIGINT
);
CREATE UNIQUE INDEX agreement_mediations_open ON agreement_mediations (agreement_id)
    WHERE state IN ('asked', 'mediates');
CREATE INDEX agreement_mediations_of_agreement ON agreement_mediations (agreement_id, id);
CREATE INDEX agreement_mediations_of_person ON agreement_mediations (person_id);
CREATE INDEX agreement_mediations_asked_by ON agreement_mediations (asked_by);
