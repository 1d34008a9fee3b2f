-- What is asked of other teams each time somebody asks for a service, in its order.
CREATE TABLE service_parts (
    service_id BIGINT NOT NULL REFERENCES services (id),
    nth BIGINT NOT NULL,
    asks_id BIGINT NOT NULL REFERENCES services (id),
    subject TEXT NOT NULL,
    -- The part that must be settled before this one is asked.
    after_nth BIGINT,
    PRIMARY KEY (service_id, nth)
);
CREATE INDEX service_parts_asking ON service_parts (asks_id);
