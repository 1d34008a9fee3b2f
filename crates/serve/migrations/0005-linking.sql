-- What is still to be asked, and what was asked, of other teams for a request, as its service had it when it was asked.
CREATE TABLE planned_parts (
    request_id BIGINT NOT NULL REFERENCES requests (id),
    nth BIGINT NOT NULL,
    asks_id BIGINT NOT NULL REFERENCES services (id),
    subject TEXT NOT NULL,
    -- The part that must be settled first.
    after_nth BIGINT,
    -- The request that it became.
    part_id BIGINT REFERENCES requests (id),
    PRIMARY KEY (request_id, nth)
);
CREATE UNIQUE INDEX planned_parts_asked ON planned_parts (part_id) WHERE part_id IS NOT NULL;
CREATE INDEX planned_parts_asking ON planned_parts (asks_id);

-- Requests that belong together, as somebody says who works on one of them. Of the two only those hear who see both.
CREATE TABLE request_links (
    id BIGINT PRIMARY KEY,
    -- Of two that belong together in one direction: the later one, or the one that was split off.
    from_id BIGINT NOT NULL REFERENCES requests (id),
    to_id BIGINT NOT NULL REFERENCES requests (id),
    kind TEXT NOT NULL CHECK (kind IN ('belongs', 'same_cause', 'earlier', 'split')),
    linked_by BIGINT REFERENCES persons (id),
    at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by BIGINT REFERENCES persons (id)
);
CREATE INDEX request_links_from ON request_links (from_id) WHERE ended_at IS NULL;
CREATE INDEX request_links_to ON request_links (to_id) WHERE ended_at IS NULL;
CREATE INDEX request_links_by ON request_links (linked_by) WHERE linked_by IS NOT NULL;
