-- Whether the organisation uploaded it that acts under a mandate. What was there before counts as the member's.
alter table evidence add column by_organisation boolean not null default false;
