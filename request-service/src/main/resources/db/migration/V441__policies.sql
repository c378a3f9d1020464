-- Versions of vendors' policies as far as they were told.
create table policy_version (
    vendor   text    not null,
    document text    not null,
    version  text    not null,
    seen_on  date    not null,
    material boolean not null,
    primary key (vendor, document, version)
);
create index policy_version_by_day on policy_version (vendor, document, seen_on desc);

-- Which version of each was in force when a request was sent.
create table request_policy (
    request_id uuid not null references opt_out_request (id) on delete cascade,
    document   text not null,
    version    text not null,
    seen_on    date not null,
    primary key (request_id, document)
);
