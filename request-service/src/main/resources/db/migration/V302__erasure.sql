-- Whose data is being erased. A row stays until nothing can be written under the owner any more.
create table erasure (
    owner    uuid        primary key,
    begun_at timestamptz not null
);
create index evidence_of_owner on evidence (owner, id);
