-- The address that a person has confirmed, sealed.
create table confirmed_contact (
    owner        uuid        primary key,
    address      bytea       not null,
    confirmed_at timestamptz not null
);
-- The code that is open for a person: a keyed hash, bound to the address it was sent to.
create table contact_code (
    owner      uuid        primary key,
    code_mac   bytea       not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    tries      integer     not null
);
-- When codes were sent, for the bounds on it; an address is a keyed hash. The owner goes with an erasure, the row a day later.
create table contact_code_sent (
    owner       uuid,
    address_mac bytea       not null,
    sent_at     timestamptz not null
);
create index contact_code_sent_by_owner on contact_code_sent (owner);
create index contact_code_sent_to on contact_code_sent (address_mac);
create index contact_code_sent_by_age on contact_code_sent (sent_at);
