-- Links by which a vendor reads, without signing in, what it and the teams here promised each other.
CREATE TABLE vendor_links (
    id BIGINT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    vendor_id BIGINT NOT NULL REFERENCES vendors (id),
    -- Nobody where a command made it.
    made_by BIGINT REFERENCES persons (id),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    withdrawn_by BIGINT REFERENCES persons (id),
    withdrawn_at BIGINT,
    -- On how many days it was opened, and the last of them (UTC). At what hour, how often and by whom is not kept.
    days_used BIGINT NOT NULL,
    last_used_on TEXT
);
CREATE INDEX vendor_links_of_vendor ON vendor_links (vendor_id, made_at);

-- What a vendor says that it needs from those it works with: one text.
CREATE TABLE vendor_statements (
    vendor_id BIGINT PRIMARY KEY REFERENCES vendors (id),
    version BIGINT NOT NULL,
    words TEXT NOT NULL,
    -- Somebody of it, or somebody here on its behalf; nobody where a command wrote it.
    written_by BIGINT REFERENCES persons (id),
    on_behalf BOOLEAN NOT NULL,
    written_at BIGINT NOT NULL
);
