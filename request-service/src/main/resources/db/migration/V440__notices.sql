-- When a request is looked at again for what its owner should be told; null: nothing is to come. The index is the list of days.
alter table opt_out_request add column look_at timestamptz;
update opt_out_request set look_at = '1970-01-01T00:00:00Z' where state <> 'DRAFT';
create index opt_out_request_to_look_at on opt_out_request (look_at, id) where look_at is not null;

-- What a person was told: codes and days, no word of theirs. Of each fact of a request once.
create table notice (
    id           uuid        primary key,
    owner        uuid        not null,
    request_id   uuid        not null references opt_out_request (id) on delete cascade,
    fact         text        not null,
    kind         text        not null,
    step         text,
    about_on     date        not null,
    document     text,
    version      text,
    told_at      timestamptz not null,
    read_at      timestamptz,
    withdrawn_at timestamptz,
    unique (request_id, fact)
);
create index notice_of_owner on notice (owner, told_at desc, id desc) where withdrawn_at is null;
create index notice_unread on notice (owner) where withdrawn_at is null and read_at is null;

-- What a person does not want to be told, and whether by e-mail. Without a row: all, by e-mail too.
create table notice_setting (
    owner    uuid    primary key,
    unwanted text    not null,
    by_email boolean not null
);
