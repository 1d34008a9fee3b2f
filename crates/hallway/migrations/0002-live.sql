-- Who of the team that has a request has its page open just now. A row is renewed while the page is open, and counts for
-- nothing afterwards.
CREATE TABLE request_readers (
    request_id BIGINT NOT NULL REFERENCES requests (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    until BIGINT NOT NULL,
    PRIMARY KEY (request_id, person_id)
);
CREATE INDEX request_readers_of_person ON request_readers (person_id);
CREATE INDEX request_readers_gone ON request_readers (until);
