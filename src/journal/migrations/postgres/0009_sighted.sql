-- Orders can be seen again, and finished ones be given up after a withdrawal. Nothing of the tables changes: this keeps
-- programs out that cannot read that.
SELECT 1;
