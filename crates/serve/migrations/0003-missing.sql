-- What was missing when something was asked, as the team said: about the form, never about a colleague.
CREATE TABLE request_missing (
    request_id BIGINT NOT NULL REFERENCES requests (id),
    -- Its words folded, so that the same thing is counted as one.
    missing_key TEXT NOT NULL,
    text_id BIGINT NOT NULL REFERENCES request_texts (id),
    PRIMARY KEY (request_id, missing_key)
);
CREATE INDEX missing_by_text ON request_missing (text_id);
