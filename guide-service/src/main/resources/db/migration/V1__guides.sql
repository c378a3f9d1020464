-- Likeness of mistyped words; a trusted extension, so the database's owner may create it.
create extension if not exists pg_trgm;

create table vendor (
  id           text collate "C" primary key,
  sort_key     text collate "C" not null,
  listed       boolean not null,
  content_hash text not null,
  document     jsonb not null,
  names        text[] not null,
  heading      text not null,
  services     text not null,
  guide_titles text not null,
  search       tsvector not null generated always as (
    setweight(to_tsvector('english', heading), 'A')
    || setweight(to_tsvector('english', services), 'B')
    || setweight(to_tsvector('english', guide_titles), 'D')) stored
);
create index vendor_search on vendor using gin (search);
create index vendor_names on vendor using gin (names);
create index vendor_heading on vendor using gin (heading gin_trgm_ops);

create table guide (
  id           text collate "C" primary key,
  vendor_id    text not null references vendor (id) deferrable initially deferred,
  revision     integer not null check (revision >= 1),
  retired      boolean not null,
  content_hash text not null,
  sort_key     text collate "C" not null,
  platforms    text[] not null,
  regions      text[] not null,
  heading      text not null,
  services     text not null,
  steps        text not null,
  outcomes     text not null,
  search       tsvector not null generated always as (
    setweight(to_tsvector('english', heading), 'A')
    || setweight(to_tsvector('english', services), 'B')
    || setweight(to_tsvector('english', steps), 'C')
    || setweight(to_tsvector('english', outcomes), 'D')) stored
);
create index guide_vendor on guide (vendor_id);
create index guide_order on guide (sort_key, id) where not retired;
create index guide_search on guide using gin (search);
create index guide_heading on guide using gin (heading gin_trgm_ops);
create index guide_regions on guide using gin (regions);

-- What a guide said: rows are only ever added.
create table guide_revision (
  guide_id    text collate "C" not null references guide (id) deferrable initially deferred,
  revision    integer not null,
  recorded_at timestamptz not null,
  document    jsonb not null,
  primary key (guide_id, revision)
);
