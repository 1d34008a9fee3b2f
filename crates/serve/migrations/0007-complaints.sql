-- What a complaint is about. Its words are the answers of its request; what was done about it is told by its events.
CREATE TABLE complaints (
    request_id BIGINT PRIMARY KEY REFERENCES requests (id),
    about_team_id BIGINT NOT NULL REFERENCES teams (id),
    -- It is about whoever leads that team, and went to whoever leads the one above.
    about_lead BOOLEAN NOT NULL
);
CREATE INDEX complaints_about ON complaints (about_team_id);
