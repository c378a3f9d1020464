-- How far the counting anew of all outcomes is, whichever instance does it; one row, none before the first.
CREATE TABLE outcome_rebuild (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    counted bigint NOT NULL CHECK (counted >= 0),
    total bigint NOT NULL CHECK (total >= 0)
);
