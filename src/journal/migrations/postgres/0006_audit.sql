-- The audit: one chain of lines for each order, and one (order 0) for what belongs to none. Rows are added, never
-- changed. No id, name or text of a person and no secret. `version` is that of the event it is about; `mac` is over the mac of the line before and this line.
CREATE TABLE audit (
    order_id BIGINT NOT NULL,
    place BIGINT NOT NULL CHECK (place > 0),
    at_us BIGINT NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT,
    who TEXT,
    what TEXT NOT NULL,
    seal TEXT,
    detail TEXT NOT NULL,
    signed BIGINT NOT NULL CHECK (signed IN (0, 1)),
    mac TEXT NOT NULL,
    PRIMARY KEY (order_id, place)
);
CREATE INDEX audit_by_time ON audit (at_us);

-- The newest line of each chain. Its row is locked to add one, so that a chain never forks. `head` is over the rest.
CREATE TABLE audit_heads (
    order_id BIGINT PRIMARY KEY,
    place BIGINT NOT NULL,
    mac TEXT NOT NULL,
    signed BIGINT NOT NULL CHECK (signed IN (0, 1)),
    head TEXT NOT NULL
);

-- The daily heads: `mac` is over the one of the day before and the newest line of each chain that has grown since.
CREATE TABLE audit_days (
    number BIGINT PRIMARY KEY,
    day TEXT NOT NULL,
    at_us BIGINT NOT NULL,
    signed BIGINT NOT NULL CHECK (signed IN (0, 1)),
    mac TEXT NOT NULL
);
CREATE TABLE audit_covered (
    number BIGINT NOT NULL REFERENCES audit_days (number),
    order_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    mac TEXT NOT NULL,
    PRIMARY KEY (number, order_id)
);
CREATE INDEX audit_covered_by_order ON audit_covered (order_id, place);
