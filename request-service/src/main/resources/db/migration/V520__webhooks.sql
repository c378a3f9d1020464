-- Where an organisation is told of changes. Address, description and keys are sealed with the organisation's key: an address may carry a
-- token. Events with commas between them; none: all.
create table webhook_endpoint (
    id               uuid        primary key,
    organisation     uuid        not null references organisation (id),
    address          bytea       not null,
    description      bytea,
    signature        text        not null,
    secret           bytea       not null,
    secret_id        uuid        not null,
    public_key       text,
    old_secret       bytea,
    old_secret_until timestamptz,
    events           text        not null,
    created_at       timestamptz not null,
    created_by       uuid,
    failing_since    timestamptz,
    delivered_at     timestamptz,
    off_at           timestamptz,
    off_reason       text,
    version          integer     not null
);
create index webhook_endpoint_of_organisation on webhook_endpoint (organisation, created_at, id);
create index webhook_endpoint_of_creator on webhook_endpoint (created_by) where created_by is not null;

-- What an endpoint is told, in the order of seq for each thing that it is about. The id stays the same however often it is sent. Under a
-- mandate, or because the request is shared, or (request_id null) about the organisation's own.
create table webhook_delivery (
    id             uuid        primary key,
    seq            bigint      generated always as identity,
    endpoint       uuid        not null references webhook_endpoint (id) on delete cascade,
    about          uuid        not null,
    request_id     uuid        references opt_out_request (id) on delete cascade,
    mandate        uuid,
    type           text        not null,
    body           text,
    happened_at    timestamptz not null,
    state          text        not null default 'WAITING',
    attempts       integer     not null default 0,
    first_tried_at timestamptz,
    last_tried_at  timestamptz,
    next_try_at    timestamptz not null default now(),
    claim          uuid,
    claimed_until  timestamptz,
    status         integer,
    failure        text,
    answer         bytea
);
create index webhook_delivery_due on webhook_delivery (next_try_at) where state = 'WAITING';
create index webhook_delivery_under_way on webhook_delivery (claimed_until) where state = 'WAITING' and claimed_until is not null;
create index webhook_delivery_order on webhook_delivery (endpoint, about, seq) where state = 'WAITING';
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint, seq desc);
create index webhook_delivery_of_request on webhook_delivery (request_id) where request_id is not null;
create index webhook_delivery_of_mandate on webhook_delivery (mandate) where mandate is not null;
create index webhook_delivery_by_age on webhook_delivery (happened_at);

-- Whether a request is shared with anybody, so that nobody asks for most requests.
alter table opt_out_request add column shared boolean not null default false;
update opt_out_request r set shared = true where exists (select 1 from request_share s where s.request_id = r.id);
