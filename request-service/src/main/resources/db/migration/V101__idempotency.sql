create table idempotency_key (
    owner      uuid        not null,
    key_hash   text        not null,
    body_hash  text        not null,
    answer     uuid,
    created_at timestamptz not null,
    primary key (owner, key_hash)
);
create index idempotency_key_by_age on idempotency_key (created_at);
