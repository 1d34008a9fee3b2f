-- What a team says to those who ask it, in its own words; the newest version holds. Each is signed with a name and a day.
CREATE TABLE charters (
    team_id BIGINT NOT NULL REFERENCES teams (id),
    version BIGINT NOT NULL,
    -- What you may expect from us, what we need from you, your rights, and how to say that something should be different.
    expect TEXT NOT NULL,
    need TEXT,
    rights TEXT,
    complain TEXT,
    signed_by BIGINT NOT NULL REFERENCES persons (id),
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (team_id, version)
);
CREATE INDEX charters_of_signer ON charters (signed_by);
