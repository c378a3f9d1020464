-- How many answers in a row said that a watched page is not there. Other failures say nothing about that.
ALTER TABLE watched_address ADD COLUMN missing integer NOT NULL DEFAULT 0 CHECK (missing >= 0);
