-- The database's clock, in microseconds since 1970 UTC: the one clock that every process on a journal shares.
CREATE VIEW clock AS SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT AS now_us;

-- Which process is at an order, and until when by that clock: to place and settle it, or to write to people about it.
-- A row stays when its time is over, so that the term only rises: an earlier holder finds out that it is not its turn.
CREATE TABLE leases (
    order_id BIGINT NOT NULL REFERENCES orders (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('placing', 'writing')),
    owner TEXT NOT NULL,
    term BIGINT NOT NULL CHECK (term > 0),
    until_us BIGINT NOT NULL,
    PRIMARY KEY (order_id, purpose)
);

-- When a cart was last changed, by that clock, so that other processes read only what is new to them.
ALTER TABLE carts ADD COLUMN changed_us BIGINT NOT NULL DEFAULT 0;
CREATE INDEX carts_by_change ON carts (changed_us);
