-- Each distinct text once, compressed with gzip.
CREATE TABLE policy_text (
    sha256 text PRIMARY KEY,
    gzip bytea NOT NULL,
    characters integer NOT NULL
);

CREATE TABLE policy_document (
    id text COLLATE "C" PRIMARY KEY,
    archive text NOT NULL,
    service text NOT NULL,
    terms text NOT NULL,
    vendor text,
    versions integer NOT NULL DEFAULT 0,
    gone boolean NOT NULL DEFAULT false
);
CREATE INDEX policy_document_vendor ON policy_document (vendor);

-- Rows are only ever added; one that is pending belongs to an import that has not come to its end and is shown to nobody.
CREATE TABLE policy_version (
    document_id text COLLATE "C" NOT NULL REFERENCES policy_document,
    number integer NOT NULL CHECK (number >= 1),
    version_id text NOT NULL,
    captured_at timestamptz NOT NULL,
    sha256 text NOT NULL REFERENCES policy_text,
    origin text NOT NULL,
    material boolean NOT NULL,
    reasons jsonb NOT NULL,
    added integer NOT NULL,
    removed integer NOT NULL,
    pending boolean NOT NULL,
    PRIMARY KEY (document_id, number),
    UNIQUE (document_id, version_id)
);
CREATE INDEX policy_version_time ON policy_version (captured_at DESC, document_id, number) WHERE NOT pending;
CREATE INDEX policy_version_material ON policy_version (captured_at DESC, document_id, number) WHERE material AND NOT pending;
CREATE INDEX policy_version_pending ON policy_version (document_id) WHERE pending;

-- How far each archive is read in.
CREATE TABLE archive_import (
    archive text PRIMARY KEY,
    head text,
    state text NOT NULL,
    imported integer NOT NULL,
    total integer NOT NULL,
    problems text[] NOT NULL,
    further_problems integer NOT NULL,
    changed_at timestamptz NOT NULL
);
