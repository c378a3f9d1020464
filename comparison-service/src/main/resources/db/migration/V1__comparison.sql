-- Which content files were loaded, so that an unchanged one is not read again.
CREATE TABLE content_file (
    name text PRIMARY KEY,
    sha256 text NOT NULL,
    loaded_at timestamptz NOT NULL
);

CREATE TABLE dimension (
    id text PRIMARY KEY,
    position integer NOT NULL,
    name text NOT NULL,
    question text NOT NULL,
    definition text NOT NULL,
    weight integer NOT NULL CHECK (weight > 0)
);

CREATE TABLE scale_value (
    dimension_id text NOT NULL REFERENCES dimension,
    position integer NOT NULL,
    value text NOT NULL,
    points integer NOT NULL CHECK (points BETWEEN 0 AND 4),
    meaning text NOT NULL,
    range_min integer,
    range_max integer,
    PRIMARY KEY (dimension_id, position),
    UNIQUE (dimension_id, value) DEFERRABLE INITIALLY DEFERRED
);

-- Twice dated: valid (what the vendor did) and recorded (when we knew). A row's ends may be set once; nothing else changes.
CREATE TABLE fact (
    id uuid PRIMARY KEY,
    vendor text NOT NULL,
    dimension text NOT NULL,
    region text NOT NULL,
    value text NOT NULL,
    note text,
    verification text NOT NULL,
    source_id text NOT NULL,
    source_title text NOT NULL,
    source_kind text NOT NULL,
    source_url text,
    source_date text,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to > valid_from),
    recorded_from date NOT NULL,
    recorded_to date CHECK (recorded_to >= recorded_from)
);
CREATE UNIQUE INDEX fact_known_now ON fact (vendor, dimension, region, valid_from) WHERE recorded_to IS NULL;
CREATE INDEX fact_history ON fact (vendor, recorded_from);

-- The only link between an owner's id and the person that the counts know; erasing takes it away.
CREATE TABLE outcome_person (
    owner uuid PRIMARY KEY,
    person uuid NOT NULL UNIQUE
);

CREATE TABLE request_outcome (
    request_id uuid PRIMARY KEY,
    version integer NOT NULL,
    erased boolean NOT NULL,
    person uuid,
    vendor text,
    law text,
    channel text,
    state text,
    claimed_outcome text,
    refusal_reason text,
    verified_outcome text,
    sent_on date,
    received_on date,
    answered_on date,
    due_on date
);
CREATE INDEX request_outcome_person ON request_outcome (person, vendor);

-- Where each person stands with each vendor, and as what they are published.
CREATE TABLE outcome_position (
    vendor text NOT NULL,
    person uuid NOT NULL,
    actual text NOT NULL,
    published text NOT NULL,
    pending boolean NOT NULL,
    PRIMARY KEY (vendor, person)
);
CREATE INDEX outcome_position_pending ON outcome_position (vendor) WHERE pending;

-- How many people stand where: as it is, and as published.
CREATE TABLE vendor_outcome (
    vendor text PRIMARY KEY,
    waiting integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    otherwise integer NOT NULL DEFAULT 0 CHECK (otherwise >= 0),
    honoured integer NOT NULL DEFAULT 0 CHECK (honoured >= 0),
    refused integer NOT NULL DEFAULT 0 CHECK (refused >= 0),
    published_waiting integer NOT NULL DEFAULT 0 CHECK (published_waiting >= 0),
    published_otherwise integer NOT NULL DEFAULT 0 CHECK (published_otherwise >= 0),
    published_honoured integer NOT NULL DEFAULT 0 CHECK (published_honoured >= 0),
    published_refused integer NOT NULL DEFAULT 0 CHECK (published_refused >= 0)
);
