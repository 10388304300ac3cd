-- The payments that were begun, one for each order at OVHcloud and never a second: orders of 0 are not among them.
CREATE TABLE payments (
    number BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES orders (id)
);

-- A placed order ends when it is delivered or cancelled, no longer when it is placed: those placed before are looked at once more.
UPDATE orders SET ended_us = NULL WHERE stage = 'placed';
