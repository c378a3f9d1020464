-- Sign-in accounts that are still to be deleted: the subject, sealed with the wrapping key, and nothing that names its owner id.
create table account_erasure (
    id       uuid        primary key,
    sealed   bytea       not null,
    begun_at timestamptz not null
);
create index account_erasure_by_age on account_erasure (begun_at);
