-- Of each person more is told step by step: law, channel, time, reason, what a test showed. People of whom the same is told make a group.
UPDATE outcome_position SET
    actual = CASE actual WHEN 'NONE' THEN '' WHEN 'WAITING' THEN 'sent=1' WHEN 'OTHERWISE' THEN 'sent=1;answered=1'
        ELSE 'sent=1;answered=1;how=' || actual END,
    published = CASE published WHEN 'NONE' THEN '' WHEN 'WAITING' THEN 'sent=1' WHEN 'OTHERWISE' THEN 'sent=1;answered=1'
        ELSE 'sent=1;answered=1;how=' || published END;

CREATE TABLE outcome_group (
    vendor text NOT NULL,
    place text NOT NULL,
    people integer NOT NULL CHECK (people >= 10),
    PRIMARY KEY (vendor, place)
);
INSERT INTO outcome_group (vendor, place, people)
    SELECT vendor, published, count(*) FROM outcome_position WHERE published <> '' GROUP BY vendor, published;

ALTER TABLE vendor_outcome
    DROP COLUMN published_waiting,
    DROP COLUMN published_otherwise,
    DROP COLUMN published_honoured,
    DROP COLUMN published_refused;

-- When an answer was due, kept when later deadlines take its place; to see what became late.
ALTER TABLE request_outcome ADD COLUMN answer_due_on date, ADD COLUMN answer_due_version integer NOT NULL DEFAULT 0;
UPDATE request_outcome SET answer_due_on = due_on, answer_due_version = version WHERE claimed_outcome = 'NOT_ANSWERED';
CREATE INDEX request_outcome_waiting ON request_outcome (answer_due_on) WHERE claimed_outcome = 'NOT_ANSWERED';
