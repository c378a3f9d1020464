-- One row per person: who they are (only as a keyed hash), and their keys, wrapped. Deleting the row is the erasure:
-- neither the sealed texts and files nor the link from a sign-in to its owner id can be brought back without it.
create table person_key (
    owner       uuid        primary key,
    subject_mac bytea       not null unique,
    text_keyset text        not null,
    file_keyset text        not null,
    created_at  timestamptz not null default now()
);
