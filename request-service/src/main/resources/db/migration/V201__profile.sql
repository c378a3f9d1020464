-- What a person told about themselves, as one sealed document.
create table profile (
    owner      uuid        primary key,
    sealed     bytea       not null,
    version    integer     not null,
    changed_at timestamptz not null
);
