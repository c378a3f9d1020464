create table opt_out_request (
    id                 uuid primary key,
    owner              uuid        not null,
    organisation       text,
    reference          text        not null unique,
    vendor             text        not null,
    guide              text,
    country            text        not null,
    residence_state    text,
    law                text,
    rights             text        not null,
    channel            text        not null,
    grounds            bytea,
    controller_name    text        not null,
    controller_country text,
    law_version        text,
    calendar_version   text,
    law_clock          text,
    state              text        not null,
    claimed_outcome    text        not null,
    refusal_reason     text,
    verified_outcome   text        not null,
    sent_on            date,
    received_on        date,
    received_assumed   boolean     not null,
    answered_on        date,
    due_on             date,
    paused             boolean     not null,
    statutory          boolean     not null,
    version            integer     not null,
    created_at         timestamptz not null
);
create index opt_out_request_of_owner on opt_out_request (owner, created_at desc, id desc);
create index opt_out_request_of_organisation on opt_out_request (organisation, created_at desc, id desc)
    where organisation is not null;

create table timeline_entry (
    id          uuid primary key,
    request_id  uuid        not null references opt_out_request (id) on delete cascade,
    position    integer     not null,
    actor       text        not null,
    happened_on date        not null,
    recorded_at timestamptz not null,
    action      text        not null,
    note        bytea,
    evidence    uuid[]      not null,
    unique (request_id, position)
);
