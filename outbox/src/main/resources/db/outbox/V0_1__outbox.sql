-- Messages that wait to be published. The columns are those of Debezium's outbox event router; position gives the order.
CREATE TABLE outbox (
    position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            uuid        NOT NULL UNIQUE,
    aggregatetype text        NOT NULL,
    aggregateid   text        NOT NULL,
    type          text        NOT NULL,
    payload       bytea       NOT NULL,
    created_at    timestamptz NOT NULL
);

-- Messages that were handled, so that a repeat has no effect.
CREATE TABLE inbox (
    message_id uuid PRIMARY KEY,
    seen_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_seen_at ON inbox (seen_at);
