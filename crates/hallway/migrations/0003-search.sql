-- What can be found: one row for each thing, and one for each internal note. Words are folded, cut and kept apart by
-- spaces. Who may find it is asked of the thing itself, each time.
CREATE TABLE search_documents (
    -- Of the thing, or of the note.
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL
        CHECK (kind IN ('request', 'note', 'person', 'team', 'service', 'relationship', 'vendor', 'problem',
            'idea', 'barrier')),
    -- The thing, or the request of the note.
    subject_id BIGINT NOT NULL,
    -- Who reads the note; nothing of what is no note.
    audience BIGINT,
    title_words TEXT NOT NULL,
    -- Those of the title, and all others.
    words TEXT NOT NULL
);
CREATE INDEX search_documents_of_subject ON search_documents (subject_id);

-- Only on SQLite: the index of words, which keeps no words of its own and follows the rows.
CREATE VIRTUAL TABLE search_words USING fts5(title_words, words, content='search_documents', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='2 3');

-- Only on SQLite
CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
    INSERT INTO search_words (rowid, title_words, words) VALUES (new.id, new.title_words, new.words); END;

-- Only on SQLite
CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
    INSERT INTO search_words (search_words, rowid, title_words, words) VALUES ('delete', old.id, old.title_words, old.words); END;

-- Only on PostgreSQL
CREATE INDEX search_documents_titles ON search_documents
    USING GIN (array_to_tsvector(string_to_array(title_words, ' ')));

-- Only on PostgreSQL
CREATE INDEX search_documents_words ON search_documents USING GIN (array_to_tsvector(string_to_array(words, ' ')));

INSERT INTO feed_readers (name, seq) VALUES ('search', 0);
INSERT INTO turns (name) VALUES ('search');
