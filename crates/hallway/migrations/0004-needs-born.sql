-- How far what happened was read for needs that are born from it.
INSERT INTO feed_readers (name, seq) VALUES ('needs', 0);
INSERT INTO turns (name) VALUES ('needs');
