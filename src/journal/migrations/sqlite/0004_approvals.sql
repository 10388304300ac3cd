-- What the caps of a month have counted: a row stands while its order counts.
CREATE TABLE tallies (
    tally TEXT NOT NULL,
    month TEXT NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    ucents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    PRIMARY KEY (tally, order_id)
) STRICT;
CREATE INDEX tallies_by_month ON tallies (tally, month);
CREATE INDEX tallies_by_order ON tallies (order_id);

-- One row for each cap and month: whoever changes it counts alone.
CREATE TABLE tally_months (
    tally TEXT NOT NULL,
    month TEXT NOT NULL,
    turns INTEGER NOT NULL,
    PRIMARY KEY (tally, month)
) STRICT;

-- Who has handed their right to approve to whom, with the roles they held then. One deputy for each person.
CREATE TABLE deputies (
    person TEXT PRIMARY KEY,
    deputy TEXT NOT NULL,
    roles TEXT NOT NULL,
    until_us INTEGER NOT NULL
) STRICT;
CREATE INDEX deputies_by_deputy ON deputies (deputy);

-- Why somebody approved alone.
ALTER TABLE texts ADD COLUMN alone TEXT;
-- Where people talk about the order.
ALTER TABLE cards ADD COLUMN thread TEXT;
