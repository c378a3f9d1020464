-- Where a document is read that no archive keeps, and the language it is asked for.
ALTER TABLE policy_document ADD COLUMN url text;
ALTER TABLE policy_document ADD COLUMN language text;

-- Scheme, host and port: whoever holds it may call there until it is free again. Its robots.txt is empty where there is none.
CREATE TABLE watched_site (
    site text PRIMARY KEY,
    free_at timestamptz NOT NULL,
    reader uuid,
    robots bytea,
    robots_read_at timestamptz,
    CHECK ((robots IS NULL) = (robots_read_at IS NULL))
);

-- Pages that are read on schedule, each address once. Who entered one is not kept.
CREATE TABLE watched_address (
    id uuid PRIMARY KEY,
    url text NOT NULL UNIQUE,
    site text NOT NULL REFERENCES watched_site,
    vendor text NOT NULL,
    service text NOT NULL,
    terms text NOT NULL,
    language text NOT NULL,
    added_at timestamptz NOT NULL,
    stopped_at timestamptz,
    due_at timestamptz NOT NULL,
    tried_at timestamptz,
    read_at timestamptz,
    status text NOT NULL,
    http_status integer,
    redirects_to text,
    failures integer NOT NULL CHECK (failures >= 0),
    etag text,
    last_modified text,
    form integer
);
CREATE INDEX watched_address_due ON watched_address (site, due_at) WHERE stopped_at IS NULL;
