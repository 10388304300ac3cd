-- Voucher codes that OVHcloud was asked about, for the brake: who and when, by that clock, never which code. One that
-- was taken leaves no row, and a row is of no use after an hour.
CREATE TABLE voucher_tries (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('asked', 'not_taken', 'locked_out')),
    at_us BIGINT NOT NULL
);

-- Whether OVHcloud has said that it takes a voucher of a person's cart.
ALTER TABLE secrets ADD COLUMN checked BIGINT NOT NULL DEFAULT 0 CHECK (checked IN (0, 1));
