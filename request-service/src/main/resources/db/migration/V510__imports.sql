-- Files of many drafts. A line's content is sealed with a key of its import that is destroyed when all lines have their outcome; the
-- member's number stays, sealed with another, for as long as the report is kept.
create table request_import (
    id           uuid primary key,
    organisation uuid        not null,
    choice       text        not null,
    state        text        not null,
    lines_key    uuid,
    report_key   uuid        not null,
    lines        integer     not null default 0,
    done         integer     not null default 0,
    drafted      integer     not null default 0,
    repeated     integer     not null default 0,
    faulty       integer     not null default 0,
    created_at   timestamptz not null,
    worked_at    timestamptz not null,
    finished_at  timestamptz
);
create index request_import_of_organisation on request_import (organisation, created_at desc, id desc);
create index request_import_at_work on request_import (worked_at) where state in ('CHECKING', 'DRAFTING');
create index request_import_by_age on request_import (created_at);

create table import_line (
    import_id uuid    not null references request_import (id) on delete cascade,
    line      integer not null,
    state     text    not null,
    content   bytea,
    member    bytea,
    owner     uuid,
    request   uuid references opt_out_request (id) on delete set null,
    faults    text,
    primary key (import_id, line)
);
create index import_line_by_state on import_line (import_id, state, line);
create index import_line_of_owner on import_line (owner) where owner is not null;
create index import_line_of_request on import_line (request) where request is not null;

-- What an organisation calls a line, as a keyed hash: with the same name nothing is drafted twice, in another file either.
create table import_reference (
    organisation uuid  not null,
    mac          text  not null,
    request      uuid  not null references opt_out_request (id) on delete cascade,
    primary key (organisation, mac)
);
create index import_reference_of_request on import_reference (request);

-- The same in drafts that came with one call or one file, and the place of each in it.
alter table opt_out_request add column batch uuid;
alter table opt_out_request add column batch_position integer;
create index opt_out_request_of_batch on opt_out_request (batch, batch_position) where batch is not null;
