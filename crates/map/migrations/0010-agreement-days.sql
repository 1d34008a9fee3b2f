-- Links by which the calendar program of a person reads the days of the agreements of their teams.
CREATE TABLE calendar_links (
    id BIGINT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    made_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX calendar_links_open ON calendar_links (person_id) WHERE withdrawn_at IS NULL;
CREATE INDEX calendar_links_of_person ON calendar_links (person_id, id);

-- Of which day of a version its sides were reminded, and so many days before.
CREATE TABLE agreement_reminders (
    version_id BIGINT NOT NULL REFERENCES agreement_versions (id),
    about TEXT NOT NULL CHECK (about IN ('review', 'end')),
    days BIGINT NOT NULL CHECK (days IN (7, 30)),
    at BIGINT NOT NULL,
    PRIMARY KEY (version_id, about, days)
);
CREATE INDEX agreement_versions_reviewed ON agreement_versions (review_on) WHERE review_on IS NOT NULL;
CREATE INDEX agreement_versions_last_days ON agreement_versions (valid_until) WHERE valid_until IS NOT NULL;
