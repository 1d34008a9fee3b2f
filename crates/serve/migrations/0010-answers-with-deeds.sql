-- What is done along with an answer that a team gives again and again.
ALTER TABLE answer_templates ADD COLUMN takes BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE answer_templates ADD COLUMN afterwards TEXT CHECK (afterwards IN ('resolved', 'waits'));
