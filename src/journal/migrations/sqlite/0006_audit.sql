-- The audit: one chain of lines for each order, and one (order 0) for what belongs to none. Rows are added, never
-- changed. No id, name or text of a person and no secret. `version` is that of the event it is about; `mac` is over the mac of the line before and this line.
CREATE TABLE audit (
    order_id INTEGER NOT NULL,
    place INTEGER NOT NULL CHECK (place > 0),
    at_us INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER,
    who TEXT,
    what TEXT NOT NULL,
    seal TEXT,
    detail TEXT NOT NULL,
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    mac TEXT NOT NULL,
    PRIMARY KEY (order_id, place)
) STRICT;
CREATE INDEX audit_by_time ON audit (at_us);

-- The newest line of each chain. Its row is locked to add one, so that a chain never forks. `head` is over the rest.
CREATE TABLE audit_heads (
    order_id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,
    mac TEXT NOT NULL,
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    head TEXT NOT NULL
) STRICT;

-- The daily heads: `mac` is over the one of the day before and the newest line of each chain that has grown since.
CREATE TABLE audit_days (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    mac TEXT NOT NULL
) STRICT;
CREATE TABLE audit_covered (
    number INTEGER NOT NULL REFERENCES audit_days (number),
    order_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    mac TEXT NOT NULL,
    PRIMARY KEY (number, order_id)
) STRICT;
CREATE INDEX audit_covered_by_order ON audit_covered (order_id, place);
