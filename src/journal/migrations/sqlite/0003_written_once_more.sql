-- From when on a message may be written, by the database's clock. 0: the message of an event, at once. Any other: the
-- order's one message is written once more then, as it is then, because an older text of it may have come last.
ALTER TABLE owed ADD COLUMN due_us INTEGER NOT NULL DEFAULT 0;
