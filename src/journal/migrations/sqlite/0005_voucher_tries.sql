-- Voucher codes that OVHcloud was asked about, for the brake: who and when, by that clock, never which code. One that
-- was taken leaves no row, and a row is of no use after an hour.
CREATE TABLE voucher_tries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('asked', 'not_taken', 'locked_out')),
    at_us INTEGER NOT NULL
) STRICT;

-- Whether OVHcloud has said that it takes a voucher of a person's cart.
ALTER TABLE secrets ADD COLUMN checked INTEGER NOT NULL DEFAULT 0 CHECK (checked IN (0, 1));
