-- Organisations, by the id that Keycloak gives them.
create table organisation (
    id   uuid primary key,
    name text not null
);

-- What a member lets an organisation do. It begins as an invitation; whether it holds is compared, never stored.
create table mandate (
    id                   uuid        primary key,
    organisation         uuid        not null references organisation (id),
    owner                uuid        not null,
    has_account          boolean     not null,
    member               bytea       not null,
    number_mac           bytea       not null,
    vendors              text        not null,
    rights               text        not null,
    valid_until          date,
    invitation_mac       bytea       not null unique,
    invited_at           timestamptz not null,
    invitation_until     timestamptz not null,
    address              bytea,
    code_mac             bytea,
    code_until           timestamptz,
    tries                integer     not null default 0,
    text_version         text,
    signed_text          bytea,
    given_at             timestamptz,
    ended_at             timestamptz,
    ended_by             text,
    version              integer     not null
);
create index mandate_of_organisation on mandate (organisation, invited_at desc, id desc);
create index mandate_of_owner on mandate (owner, invited_at desc, id desc);
-- A member has one mandate or invitation at a time.
create unique index mandate_of_member on mandate (organisation, number_mac) where ended_at is null;

alter table opt_out_request add column mandate uuid;
create index opt_out_request_of_mandate on opt_out_request (mandate, created_at desc, id desc) where mandate is not null;

-- Requests that a person shows to an organisation.
create table request_share (
    request_id   uuid        not null references opt_out_request (id) on delete cascade,
    organisation uuid        not null references organisation (id),
    shared_at    timestamptz not null,
    primary key (request_id, organisation)
);
create index request_share_of_organisation on request_share (organisation, request_id);
