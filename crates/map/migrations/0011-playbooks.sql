-- How a team does what a service offers, in its own words; the newest version holds.
CREATE TABLE service_playbooks (
    service_id BIGINT NOT NULL REFERENCES services (id),
    version BIGINT NOT NULL,
    words TEXT NOT NULL,
    written_by BIGINT NOT NULL REFERENCES persons (id),
    written_at BIGINT NOT NULL,
    PRIMARY KEY (service_id, version)
);
CREATE INDEX service_playbooks_of_writer ON service_playbooks (written_by);
