-- Mail on its way out. The message is sealed with its owner's key and kept until it is known what became of it. added_at, next_try_at and
-- claimed_until go by the database's clock; what people are shown (queued_at, decided_at) goes by the application's.
create table outgoing_mail (
    id            uuid        primary key,
    owner         uuid        not null,
    request_id    uuid        references opt_out_request (id) on delete cascade,
    fact_key      text        unique,
    message       bytea,
    state         text        not null,
    attempts      integer     not null,
    queued_at     timestamptz not null,
    added_at      timestamptz not null default now(),
    next_try_at   timestamptz not null default now(),
    claim         uuid,
    claimed_until timestamptz,
    decided_at    timestamptz,
    settled       boolean     not null default false
);
create index outgoing_mail_waiting on outgoing_mail (next_try_at) where state in ('WAITING', 'HANDED_OVER');
create index outgoing_mail_unsettled on outgoing_mail (next_try_at) where not settled;
create index outgoing_mail_of_owner on outgoing_mail (owner, queued_at);
create index outgoing_mail_of_request on outgoing_mail (request_id);
