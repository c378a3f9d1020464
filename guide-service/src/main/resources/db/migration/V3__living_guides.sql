-- What lists of guides filter and order by, all from the revision that holds now.
alter table guide
  add column audience       text not null default '',
  add column effect         text not null default '',
  add column plans          text[] not null default '{}', -- every plan when all have the guide's steps
  add column about          text[] not null default '{}', -- the vendor's services when the guide is about all
  add column minutes        integer,
  add column best_rank      bigint not null default 0,    -- by effect, then by minutes; lower is better
  add column likeness       text not null default '',     -- names that a mistyped search is compared with
  add column step_keys      text[] not null default '{}', -- in the order of the steps
  add column seen_on        date,                         -- the newest day that one of its sources was seen
  add column steps_document text,                         -- the policy document that its steps were read in
  add column steps_seen_on  date;                         -- the day that document was seen then
create index guide_best on guide (best_rank, sort_key, id) where not retired;
create index guide_about on guide using gin (about);
create index guide_likeness on guide using gin (likeness gin_trgm_ops);
create index guide_document on guide (vendor_id, steps_document) where not retired;
drop index guide_heading;

alter table vendor
  add column likeness text not null generated always as (heading || ' · ' || services) stored;
create index vendor_likeness on vendor using gin (likeness gin_trgm_ops);
drop index vendor_heading;

-- What is known of a step beside its source. A step is its English text, so these rows outlive revisions that keep it.
create table step_state (
  guide_id     text collate "C" not null references guide (id),
  step_key     text collate "C" not null,
  checked_on   date,
  result       text check (result in ('WORKS', 'MOVED', 'GONE')),
  against      text,
  doubted_on   date,
  doubt_reason text check (doubt_reason in ('REPORTS', 'POLICY_CHANGED', 'CHECK')),
  primary key (guide_id, step_key),
  check ((checked_on is null) = (result is null)),
  check ((doubted_on is null) = (doubt_reason is null))
);
create index step_state_doubted on step_state (guide_id) where doubt_reason is not null;

-- That somebody found a step moved or gone. The sender is a hash with the salt of that day, which is gone afterwards.
create table step_report (
  reported_on date not null,
  sender      text collate "C" not null,
  guide_id    text collate "C" not null references guide (id),
  step_key    text collate "C" not null,
  result      text not null check (result in ('MOVED', 'GONE')),
  primary key (reported_on, sender, guide_id, step_key)
);
create index step_report_step on step_report (guide_id, step_key, reported_on);

-- Unlogged: a salt never comes to lie beside its hashes in the write-ahead log, a physical backup or a replica.
create unlogged table report_salt (
  day  date primary key,
  salt bytea not null
);

-- The steps that a person has done.
create table step_tick (
  subject    text collate "C" not null,
  guide_id   text collate "C" not null references guide (id),
  step_key   text collate "C" not null,
  touched_on date not null,
  primary key (subject, guide_id, step_key)
);
create index step_tick_age on step_tick (touched_on);

-- How often a guide was read by itself, and by nobody in particular.
create table guide_read (
  guide_id text collate "C" not null references guide (id),
  day      date not null,
  reads    bigint not null,
  primary key (guide_id, day)
);
create index guide_read_day on guide_read (day);
