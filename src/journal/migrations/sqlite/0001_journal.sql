-- Times are microseconds since 1970 UTC. Keys and ids are text where their meaning is not ours.

-- One row: which journal this is. Its id stands in the description of every cart made at OVHcloud.
CREATE TABLE journal (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    created_us INTEGER NOT NULL
) STRICT;

-- What the events of each order add up to, as far as it must be found without replaying them.
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    requester TEXT NOT NULL,
    stage TEXT NOT NULL,
    ended_us INTEGER
) STRICT;
CREATE INDEX orders_by_stage ON orders (stage, id);
CREATE INDEX orders_by_requester ON orders (requester, id);

-- What happened. Rows are added, never changed. No id, name or free text of a person.
CREATE TABLE events (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    version INTEGER NOT NULL CHECK (version > 0),
    at_us INTEGER NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (order_id, version)
) STRICT;

-- OVHcloud's order numbers: each belongs to one order of ours.
CREATE TABLE ovh_orders (
    number INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id)
) STRICT;

-- Projects whose checkout may have worked without our knowing: no second one of the same plan and name may begin.
CREATE TABLE unsettled (
    plan TEXT NOT NULL,
    name TEXT NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (plan, name)
) STRICT;
CREATE INDEX unsettled_by_order ON unsettled (order_id);

-- Preparations of an order. Kept when their carts are forgotten, so that no number is used twice.
CREATE TABLE attempts (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    attempt INTEGER NOT NULL CHECK (attempt > 0),
    at_us INTEGER NOT NULL,
    PRIMARY KEY (order_id, attempt)
) STRICT;

-- Who a key in the events stands for. A row can go without touching what happened.
CREATE TABLE people (
    key TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    seen_us INTEGER
) STRICT;

-- Which people an order concerns: those whose keys stand in its events.
CREATE TABLE concerned (
    person TEXT NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    PRIMARY KEY (person, order_id)
) STRICT;

CREATE TABLE carts (
    person TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- What people wrote about an order.
CREATE TABLE texts (
    order_id INTEGER PRIMARY KEY REFERENCES orders (id),
    reason TEXT,
    cost_centre TEXT,
    rejection TEXT
) STRICT;

-- Where the one message of an order is, or will be.
CREATE TABLE cards (
    order_id INTEGER PRIMARY KEY REFERENCES orders (id),
    channel TEXT NOT NULL,
    locale TEXT NOT NULL,
    message TEXT
) STRICT;

-- Messages that events owe and that are not sent yet. AUTOINCREMENT: the id of a paid debt never comes back.
CREATE TABLE owed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at_us INTEGER NOT NULL
) STRICT;

-- Vouchers (of a person's cart line, then of the order), carts at OVHcloud, payment links. Emptied in time.
CREATE TABLE secrets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('voucher', 'cart', 'link')),
    person TEXT,
    order_id INTEGER REFERENCES orders (id),
    line INTEGER,
    attempt INTEGER,
    description TEXT,
    asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
    value TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    CHECK (kind <> 'voucher' OR (line IS NOT NULL AND (person IS NULL) <> (order_id IS NULL))),
    CHECK (kind <> 'cart' OR description IS NOT NULL),
    CHECK (kind <> 'link' OR order_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX vouchers_of_carts ON secrets (person, line) WHERE kind = 'voucher' AND person IS NOT NULL;
CREATE UNIQUE INDEX vouchers_of_orders ON secrets (order_id, line) WHERE kind = 'voucher' AND order_id IS NOT NULL;
CREATE UNIQUE INDEX carts_by_id ON secrets (value) WHERE kind = 'cart';
CREATE INDEX carts_by_description ON secrets (description) WHERE kind = 'cart';
CREATE UNIQUE INDEX link_of_order ON secrets (order_id) WHERE kind = 'link';
