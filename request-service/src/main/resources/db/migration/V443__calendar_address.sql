-- A person's private calendar address: found by the hash of its secret; the secret itself sealed with their own key, to be shown again.
create table calendar_address (
    owner      uuid        primary key,
    hash       bytea       not null unique,
    sealed     bytea       not null,
    created_at timestamptz not null
);
