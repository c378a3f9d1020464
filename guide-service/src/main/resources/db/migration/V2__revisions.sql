-- The search reads English and German. Names stand in both parts, since a search may mix them with words of either.
alter table vendor
  add column german_guide_titles text not null default '',
  drop column search;
alter table vendor
  add column search tsvector not null generated always as (
    setweight(to_tsvector('english', heading), 'A')
    || setweight(to_tsvector('german', heading), 'A')
    || setweight(to_tsvector('english', services), 'B')
    || setweight(to_tsvector('german', services), 'B')
    || setweight(to_tsvector('english', guide_titles), 'D')
    || setweight(to_tsvector('german', german_guide_titles), 'D')) stored;
create index vendor_search on vendor using gin (search);

-- What the guide's file last said, and whether an editor's text is shown in its place.
alter table guide
  add column file_hash text not null default '',
  add column edited boolean not null default false,
  add column german_title text not null default '',
  add column german_steps text not null default '',
  add column german_outcomes text not null default '',
  drop column search;
alter table guide
  add column search tsvector not null generated always as (
    setweight(to_tsvector('english', heading), 'A')
    || setweight(to_tsvector('german', heading), 'A')
    || setweight(to_tsvector('german', german_title), 'A')
    || setweight(to_tsvector('english', services), 'B')
    || setweight(to_tsvector('german', services), 'B')
    || setweight(to_tsvector('english', steps), 'C')
    || setweight(to_tsvector('german', german_steps), 'C')
    || setweight(to_tsvector('english', outcomes), 'D')
    || setweight(to_tsvector('german', german_outcomes), 'D')) stored;
create index guide_search on guide using gin (search);

-- Who wrote a revision; the author is shown to editors only.
alter table guide_revision
  add column origin text not null default 'FILE' check (origin in ('FILE', 'EDITOR')),
  add column author text,
  add column reason text;

-- What became of guides, for everybody; rows are only ever added.
create table guide_change (
  id        bigint generated always as identity primary key,
  guide_id  text collate "C" not null references guide (id) deferrable initially deferred,
  vendor_id text collate "C" not null,
  revision  integer not null,
  kind      text not null check (kind in ('PUBLISHED', 'REVISED', 'RETIRED', 'DOUBTED')),
  at        timestamptz not null,
  reason    text
);
create index guide_change_vendor on guide_change (vendor_id, id);

-- What a file says of a guide that shows an editor's text. Settled rows stay, so that no text is lost.
create table guide_conflict (
  id          bigint generated always as identity primary key,
  guide_id    text collate "C" not null references guide (id) deferrable initially deferred,
  file        text not null,
  recorded_at timestamptz not null,
  document    jsonb,
  settled_at  timestamptz,
  settlement  text check (settlement in ('SUPERSEDED', 'AGREED', 'TAKEN', 'KEPT', 'RETIRED')),
  check ((settled_at is null) = (settlement is null))
);
create unique index guide_conflict_open on guide_conflict (guide_id) where settled_at is null;
