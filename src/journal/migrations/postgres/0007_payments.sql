-- The payments that were begun, one for each order at OVHcloud and never a second: orders of 0 are not among them.
CREATE TABLE payments (
    number BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES orders (id)
);

-- When the journal was last held after it was restored: payments of what was checked out before may be forgotten.
ALTER TABLE journal ADD COLUMN held_us BIGINT;

-- A placed order ends when it is delivered or cancelled, no longer when it is placed. Those placed within the last week are
-- looked at once more; of those before, an unpaid one is long cancelled, and nobody wants news.
UPDATE orders SET ended_us = NULL WHERE stage = 'placed' AND ended_us > (SELECT now_us FROM clock) - 604800000000;
