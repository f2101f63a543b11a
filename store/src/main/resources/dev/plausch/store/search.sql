-- One row: which database this is the index of, by which rules words were cut, up to which message it goes, and which
-- of the messages that were taken away it has taken away, too.
CREATE TABLE about (
    format INTEGER NOT NULL,
    identity TEXT NOT NULL,
    up_to INTEGER NOT NULL,
    dropped INTEGER NOT NULL
);

-- Words come folded, with nothing between them but spaces. The rowid is the message's id with a minus, so the newest comes first; the text is in the database.
CREATE VIRTUAL TABLE word USING fts5 (text, content = '', columnsize = 0, tokenize = 'ascii');

-- What is taken away is gone from the file, not only marked.
INSERT INTO word (word, rank) VALUES ('secure-delete', 1);
