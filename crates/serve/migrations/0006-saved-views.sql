-- How somebody looks at a team's line, under a name of their own.
CREATE TABLE saved_views (
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    team_id BIGINT NOT NULL REFERENCES teams (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    -- JSON: what the line is narrowed to.
    shows TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX saved_views_person_team_name ON saved_views (person_id, team_id, name_key);
CREATE INDEX saved_views_team ON saved_views (team_id);
