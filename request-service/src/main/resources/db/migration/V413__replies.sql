-- The address of each request at which answers arrive: the hash finds it, the sealed token writes it. When the request or its owner is
-- erased the hash stays alone, so that what still comes is thrown away unread.
create table reply_address (
    token_hash bytea primary key,
    request_id uuid  unique references opt_out_request (id) on delete set null,
    owner      uuid,
    token      bytea
);
create index reply_address_of_owner on reply_address (owner);
-- A mail that came to such an address. Its original and its attachments lie among the evidence.
create table received_mail (
    id            uuid        primary key,
    request_id    uuid        not null references opt_out_request (id) on delete cascade,
    owner         uuid        not null,
    fingerprint   bytea       not null,
    received_at   timestamptz not null,
    kind          text        not null,
    content       bytea       not null,
    original      uuid,
    attachments   uuid[]      not null,
    meaning       text,
    unique (request_id, fingerprint)
);
create index received_mail_of_request on received_mail (request_id, received_at);
create index received_mail_of_owner on received_mail (owner);
