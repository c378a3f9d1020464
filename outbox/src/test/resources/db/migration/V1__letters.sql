CREATE TABLE letter (
    position bigint GENERATED ALWAYS AS IDENTITY,
    key      text NOT NULL,
    body     text NOT NULL
);
