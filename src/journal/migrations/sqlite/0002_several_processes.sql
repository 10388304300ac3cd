-- The database's clock, in microseconds since 1970 UTC: the one clock that every process on a journal shares.
CREATE VIEW clock AS SELECT CAST(unixepoch('subsec') * 1000000 AS INTEGER) AS now_us;

-- Which process is at an order, and until when by that clock: to place and settle it, or to write to people about it.
-- A row stays when its time is over, so that the term only rises: an earlier holder finds out that it is not its turn.
CREATE TABLE leases (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('placing', 'writing')),
    owner TEXT NOT NULL,
    term INTEGER NOT NULL CHECK (term > 0),
    until_us INTEGER NOT NULL,
    PRIMARY KEY (order_id, purpose)
) STRICT;

-- When a cart was last changed, by that clock, so that other processes read only what is new to them.
ALTER TABLE carts ADD COLUMN changed_us INTEGER NOT NULL DEFAULT 0;
CREATE INDEX carts_by_change ON carts (changed_us);
