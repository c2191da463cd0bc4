-- Schema step 1: articles, claims with their evidence, decisions, changes, full text. A released step is never edited.

-- What was imported. Never changed afterwards, but for what a person may correct (published, published_from).
CREATE TABLE article (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    source          TEXT NOT NULL,                          -- the file's name
    sha256          TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    title           TEXT,
    outlet          TEXT,
    author          TEXT,
    published       TEXT,                                   -- EDTF
    published_from  TEXT CHECK (published_from IN ('page', 'text', 'user')),
    language        TEXT NOT NULL,                          -- BCP 47
    encoding        TEXT NOT NULL,                          -- of the original bytes
    opening         TEXT NOT NULL,                          -- the first words, for articles without a title
    character_count INTEGER NOT NULL,                       -- code points of the cleaned text
    sketch          BLOB NOT NULL,                          -- similarity of texts: 32-bit minima, little endian
    is_sample       INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
    imported_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX article_sample ON article (id) WHERE is_sample = 1;

CREATE TABLE article_body (
    article  INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text     TEXT NOT NULL,                                 -- cleaned, UTF-8; evidence points into its bytes
    original BLOB NOT NULL                                  -- the file as it came
) STRICT;

CREATE TABLE article_removed (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    count   INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- `length` bytes of the cleaned text from `clean` stand in the decoded original from `original` on.
CREATE TABLE article_offset (
    article  INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    clean    INTEGER NOT NULL CHECK (clean >= 0),
    original INTEGER NOT NULL CHECK (original >= 0),
    length   INTEGER NOT NULL CHECK (length > 0),
    PRIMARY KEY (article, clean)
) STRICT, WITHOUT ROWID;

-- What one article says once. The table of its type holds the rest.
CREATE TABLE claim (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    type    TEXT NOT NULL CHECK (type IN ('move', 'affiliation', 'reporting', 'strategy'))
) STRICT;
CREATE INDEX claim_article ON claim (article, id);

CREATE TABLE evidence (
    claim      INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL CHECK (begin_byte >= 0),
    end_byte   INTEGER NOT NULL CHECK (end_byte > begin_byte),
    quote      TEXT NOT NULL,                               -- equals those bytes of article_body.text, always
    PRIMARY KEY (claim, ordinal)
) STRICT, WITHOUT ROWID;

-- The names of the people in a claim: ordinal 0 is the name, the others are the forms in the text.
CREATE TABLE claim_person (
    claim   INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    part    TEXT NOT NULL CHECK (part IN ('person', 'manager')),
    ordinal INTEGER NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (claim, part, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_person_name ON claim_person (name, claim);

CREATE TABLE move (
    claim             INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    is_team           INTEGER NOT NULL CHECK (is_team IN (0, 1)),
    unit_moved        TEXT,
    kind              TEXT NOT NULL CHECK (kind IN ('departure', 'joining', 'move', 'appointment', 'role_change', 'founding',
                                                    'dismissal', 'layoff', 'acquihire', 'planned_departure')),
    from_organization TEXT,
    from_unit         TEXT,
    to_organization   TEXT,
    to_unit           TEXT,
    role              TEXT,
    new_role          TEXT,
    date              TEXT,                                 -- EDTF, as announced and reported
    announced         TEXT,
    reported          TEXT,
    status            TEXT NOT NULL CHECK (status IN ('rumoured', 'announced', 'confirmed', 'denied', 'reversed')),
    confidence        REAL NOT NULL,
    is_background     INTEGER NOT NULL CHECK (is_background IN (0, 1))
) STRICT;

CREATE TABLE affiliation (
    claim        INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    organization TEXT NOT NULL,
    unit         TEXT,
    role         TEXT,
    is_past      INTEGER NOT NULL CHECK (is_past IN (0, 1))
) STRICT;

CREATE TABLE reporting_line (
    claim        INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    organization TEXT,
    unit         TEXT
) STRICT;

CREATE TABLE strategy (
    claim        INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    organization TEXT NOT NULL,
    unit         TEXT,
    aspect       TEXT NOT NULL CHECK (aspect IN ('product', 'model', 'market', 'pricing', 'talent', 'partnership', 'compute',
                                                 'structure', 'funding')),
    statement    TEXT NOT NULL,
    date         TEXT,
    voice        TEXT NOT NULL CHECK (voice IN ('company', 'analyst', 'press')),
    confidence   REAL NOT NULL
) STRICT;

-- What a person decided about a claim. Append-only: undo is another row.
CREATE TABLE decision (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    kind    TEXT NOT NULL CHECK (kind IN ('accept', 'reject', 'edit', 'merge', 'split', 'undo')),
    subject TEXT NOT NULL CHECK (json_valid(subject)),      -- what it is about: article's sha256, spans, claim
    detail  TEXT CHECK (detail IS NULL OR json_valid(detail)),
    undoes  INTEGER REFERENCES decision (id),
    CHECK ((kind = 'undo') = (undoes IS NOT NULL))
) STRICT;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

-- Every change of the library; the greatest revision is the library's own.
CREATE TABLE change (
    revision   INTEGER PRIMARY KEY AUTOINCREMENT,
    changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    kind       TEXT NOT NULL CHECK (kind IN ('article_added', 'article_changed', 'article_removed', 'decision')),
    article    INTEGER,                                     -- without a reference: it may be gone
    decision   INTEGER REFERENCES decision (id)
) STRICT;

-- The article folded for search (simplified script, lower case, plain forms), and its full text by three-character pieces, so
-- that no language needs a dictionary.
CREATE TABLE article_folded (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    title   TEXT NOT NULL,
    text    TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE article_search USING fts5(title, text, content = 'article_folded', content_rowid = 'article', tokenize = 'trigram');
