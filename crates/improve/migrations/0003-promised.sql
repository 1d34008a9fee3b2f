-- The agreement in which something was promised to meet it.
ALTER TABLE needs ADD COLUMN agreement_id BIGINT REFERENCES agreements (id);
CREATE INDEX needs_of_agreement ON needs (agreement_id) WHERE agreement_id IS NOT NULL;
