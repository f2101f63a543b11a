-- Every spelling of a person's or a room's name that was ever used.
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    value TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL
);
CREATE INDEX name_by_key ON name (key);

-- A room (its key, and nothing) or two people (their keys, the one that sorts first first).
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    UNIQUE (one, other)
);
CREATE INDEX conversation_by_other ON conversation (other) WHERE other <> '';

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL,
    sender INTEGER NOT NULL,
    recipient INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX message_by_conversation ON message (conversation);

-- One row: which database this is, and the newest id when a message was last taken away.
CREATE TABLE store (
    identity TEXT NOT NULL,
    newest INTEGER NOT NULL
);
INSERT INTO store VALUES (lower(hex(randomblob(16))), 0);

-- Erasures whose messages are not all taken away yet; they are in no answer.
CREATE TABLE erasure (
    sender TEXT PRIMARY KEY,
    up_to INTEGER NOT NULL
) WITHOUT ROWID;

-- Messages that were taken away here and are to be taken out of the index, with what it knows of them.
CREATE TABLE unindexed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER NOT NULL,
    words TEXT NOT NULL
);

CREATE TABLE reaction (
    id INTEGER PRIMARY KEY,
    message INTEGER NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    symbol TEXT NOT NULL,
    UNIQUE (message, person, symbol)
);

CREATE TABLE position (
    reader TEXT NOT NULL,
    conversation INTEGER NOT NULL,
    up_to INTEGER NOT NULL,
    PRIMARY KEY (reader, conversation)
) WITHOUT ROWID;

CREATE TABLE room (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    owner TEXT,
    topic TEXT,
    topic_by TEXT,
    topic_at TEXT,
    rules TEXT NOT NULL,
    password TEXT,
    member_limit INTEGER,
    keep_age TEXT,
    keep_count INTEGER,
    keeps INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE room_rank (
    room TEXT NOT NULL,
    person TEXT NOT NULL,
    rank TEXT NOT NULL,
    PRIMARY KEY (room, person)
) WITHOUT ROWID;

CREATE TABLE room_mask (
    room TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    pattern TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at TEXT NOT NULL,
    PRIMARY KEY (room, place)
) WITHOUT ROWID;

CREATE TABLE account (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE credential (
    account TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (account, place)
) WITHOUT ROWID;

CREATE TABLE metadata (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (subject, key)
) WITHOUT ROWID;
