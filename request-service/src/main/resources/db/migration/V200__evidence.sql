-- A piece of evidence: a file in the vault, a description, or both. What people wrote is sealed with their own key.
create table evidence (
    id              uuid        primary key,
    request_id      uuid        not null references opt_out_request (id) on delete cascade,
    owner           uuid        not null,
    kind            text        not null,
    redaction_of    uuid        references evidence (id) on delete set null,
    added_at        timestamptz not null,
    media_type      text,
    size            bigint,
    sha256          text,
    file_name       bytea,
    description     bytea,
    prompt_recorded boolean     not null,
    check (num_nonnulls(media_type, size, sha256, file_name) in (0, 4)),
    check (media_type is not null or description is not null)
);
create index evidence_of_request on evidence (request_id, added_at);
