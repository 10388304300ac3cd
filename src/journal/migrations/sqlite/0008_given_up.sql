-- Orders can be followed no longer, payments have more answers, and payers are reminded. Nothing of the tables changes: this
-- keeps programs out that cannot read that.
SELECT 1;
