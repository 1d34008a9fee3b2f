-- Answers that a team gives again and again: of the team, or of one service. Who may use them follows from that.
CREATE TABLE answer_templates (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    team_id BIGINT REFERENCES teams (id),
    service_id BIGINT REFERENCES services (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    CHECK ((team_id IS NULL) <> (service_id IS NULL))
);
CREATE INDEX answer_templates_of_team ON answer_templates (team_id, title_key) WHERE withdrawn_at IS NULL;
CREATE INDEX answer_templates_of_service ON answer_templates (service_id, title_key) WHERE withdrawn_at IS NULL;
