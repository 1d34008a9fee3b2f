-- Through it people say what should be different; made when that is done for the first time. In confidence it has a circle of
-- whoever leads the team.
ALTER TABLE services ADD COLUMN is_complaint BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX services_for_complaints ON services (team_id, id) WHERE is_complaint;
