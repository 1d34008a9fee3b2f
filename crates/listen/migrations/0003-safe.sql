-- Whom the organisation trusts with reports of harm, and what each says of how to reach them.
CREATE TABLE safe_trusted (
    person_id BIGINT PRIMARY KEY REFERENCES persons (id),
    words TEXT NOT NULL
);
-- Which version of the list this is, and on which day mails last said that there is news: once a day, so that no mail says
-- at what hour something was written.
CREATE TABLE safe_channel (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL,
    told_on TEXT
);
INSERT INTO safe_channel (id, version) VALUES (1, 0);

-- What somebody reports: in confidence, with their name for those who read it, or anonymously, with the hash of a code. Ids
-- are chance and say no time, and no instant stands in any of these tables: of what an anonymous reporter does, the Monday
-- of its week is kept, of everything else the day.
CREATE TABLE safe_reports (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    is_anonymous BOOLEAN NOT NULL,
    reporter_id BIGINT REFERENCES persons (id),
    code_hash TEXT UNIQUE,
    harm TEXT NOT NULL CHECK (harm IN ('mistreatment', 'spite', 'retaliation', 'discrimination', 'other')),
    happened TEXT NOT NULL,
    happened_when TEXT,
    happened_where TEXT,
    -- Whom it is about, in the reporter's words; nobody is looked up by it later.
    concerns TEXT,
    wish TEXT,
    state TEXT NOT NULL CHECK (state IN ('received', 'looked_into', 'closed')),
    -- What was done, from when it is closed.
    outcome TEXT,
    -- Who has not answered or read what is new, and whether they were told by mail that there is something.
    news_for TEXT NOT NULL CHECK (news_for IN ('readers', 'reporter', 'nobody')),
    is_told BOOLEAN NOT NULL,
    received_on TEXT NOT NULL,
    closed_on TEXT,
    CHECK (is_anonymous = (code_hash IS NOT NULL)),
    CHECK (NOT is_anonymous OR reporter_id IS NULL)
);
CREATE INDEX safe_reports_of_reporter ON safe_reports (reporter_id) WHERE reporter_id IS NOT NULL;
CREATE INDEX safe_reports_by_day ON safe_reports (received_on);
CREATE INDEX safe_reports_closed ON safe_reports (closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX safe_reports_untold ON safe_reports (id) WHERE NOT is_told;

-- Who reads a report, and who was asked in and waits for the reporter's word.
CREATE TABLE safe_readers (
    report_id BIGINT NOT NULL REFERENCES safe_reports (id),
    person_id BIGINT NOT NULL REFERENCES persons (id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'reads')),
    PRIMARY KEY (report_id, person_id)
);
CREATE INDEX safe_readers_of_person ON safe_readers (person_id, report_id);

-- What was said and done in a report, in its order.
CREATE TABLE safe_messages (
    report_id BIGINT NOT NULL REFERENCES safe_reports (id),
    nth BIGINT NOT NULL,
    -- The reader who said it; nobody where the reporter did.
    by_id BIGINT REFERENCES persons (id),
    is_reporters BOOLEAN NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('said', 'looked_into', 'closed', 'asked_in', 'brought_in', 'agreed', 'declined',
        'stepped_back')),
    -- Whom it is about: who was asked in, or brought in.
    whom_id BIGINT REFERENCES persons (id),
    words TEXT NOT NULL,
    on_day TEXT NOT NULL,
    PRIMARY KEY (report_id, nth)
);
CREATE INDEX safe_messages_by ON safe_messages (by_id) WHERE by_id IS NOT NULL;
CREATE INDEX safe_messages_whom ON safe_messages (whom_id) WHERE whom_id IS NOT NULL;
