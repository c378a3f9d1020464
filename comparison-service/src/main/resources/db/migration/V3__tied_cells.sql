-- The words of a policy that a fact rests on, and who said it.
ALTER TABLE fact ADD COLUMN quotation_document text COLLATE "C";
ALTER TABLE fact ADD COLUMN quotation_seen_on date;
ALTER TABLE fact ADD COLUMN quotation_exact text;
ALTER TABLE fact ADD COLUMN quotation_prefix text;
ALTER TABLE fact ADD COLUMN quotation_suffix text;
ALTER TABLE fact ADD COLUMN origin text NOT NULL DEFAULT 'FILE';
ALTER TABLE fact ALTER COLUMN origin DROP DEFAULT;
ALTER TABLE fact ADD COLUMN author text;
ALTER TABLE fact ADD COLUMN reason text;
ALTER TABLE fact ADD CHECK ((quotation_exact IS NULL) = (quotation_document IS NULL));
ALTER TABLE fact ADD CHECK ((quotation_exact IS NULL) = (quotation_seen_on IS NULL));
CREATE INDEX fact_quoted_now ON fact (quotation_document) WHERE recorded_to IS NULL AND valid_to IS NULL;

-- What editors and files change: its revision counts their changes.
CREATE TABLE fact_cell (
    vendor text NOT NULL,
    dimension text NOT NULL,
    region text NOT NULL,
    revision integer NOT NULL CHECK (revision >= 1),
    edited boolean NOT NULL,
    file_said text,
    PRIMARY KEY (vendor, dimension, region)
);
INSERT INTO fact_cell (vendor, dimension, region, revision, edited)
SELECT DISTINCT vendor, dimension, region, 1, false FROM fact WHERE recorded_to IS NULL;

-- What a file said otherwise than an editor. Settled, never removed.
CREATE TABLE fact_conflict (
    id uuid PRIMARY KEY,
    vendor text NOT NULL,
    dimension text NOT NULL,
    region text NOT NULL,
    file_said text,
    opened_on date NOT NULL,
    settled_on date,
    settlement text
);
CREATE UNIQUE INDEX fact_conflict_open ON fact_conflict (vendor, dimension, region) WHERE settled_on IS NULL;

-- Where a fact's quotation stands: the version it was anchored in, the newest that has it with the place there, and the
-- newest that was looked at.
CREATE TABLE fact_tie (
    fact_id uuid PRIMARY KEY REFERENCES fact,
    document_id text COLLATE "C" NOT NULL REFERENCES policy_document,
    anchored integer NOT NULL,
    number integer NOT NULL CHECK (number >= anchored),
    seen integer NOT NULL CHECK (seen >= number),
    start_at integer NOT NULL,
    end_at integer NOT NULL CHECK (end_at > start_at),
    prefix text NOT NULL,
    suffix text NOT NULL,
    lost boolean NOT NULL
);
CREATE INDEX fact_tie_document ON fact_tie (document_id);

-- That a version has the quotation no more: since the day it was captured, known since the day it was read in.
CREATE TABLE fact_doubt (
    id uuid PRIMARY KEY,
    fact_id uuid NOT NULL REFERENCES fact,
    document_id text COLLATE "C" NOT NULL REFERENCES policy_document,
    number integer NOT NULL,
    since date NOT NULL,
    recorded_on date NOT NULL,
    ended_on date CHECK (ended_on >= recorded_on),
    before text NOT NULL,
    after text NOT NULL
);
CREATE UNIQUE INDEX fact_doubt_open ON fact_doubt (fact_id) WHERE ended_on IS NULL;
