-- What somebody asks again every week, month, quarter or year, as it was asked once. Only their own person sees it.
CREATE TABLE recurring_requests (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    service_id BIGINT NOT NULL REFERENCES services (id),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    requested_for_id BIGINT REFERENCES persons (id),
    external_customer_id BIGINT REFERENCES external_customer_types (id),
    external_reference TEXT,
    -- JSON: what was answered to the questions of the service.
    answers TEXT NOT NULL,
    rhythm TEXT NOT NULL CHECK (rhythm IN ('week', 'month', 'quarter', 'year')),
    -- Days, as 2027-01-31.
    first_on TEXT NOT NULL,
    until_on TEXT,
    -- Which one comes next, counted from 0; its day, and the instant at which it is asked. No instant where it is paused or over.
    nth BIGINT NOT NULL,
    next_on TEXT,
    next_at BIGINT,
    paused TEXT CHECK (paused IN ('service', 'person', 'questions')),
    last_request_id BIGINT REFERENCES requests (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX recurring_requests_of_person ON recurring_requests (person_id, id);
CREATE INDEX recurring_requests_due ON recurring_requests (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX recurring_requests_for ON recurring_requests (requested_for_id) WHERE requested_for_id IS NOT NULL;
CREATE INDEX recurring_requests_service ON recurring_requests (service_id);
