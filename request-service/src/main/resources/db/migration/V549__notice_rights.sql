-- The kinds of the rights that a notice's day is about, with commas between them; null where it is about all of the request's.
alter table notice add column rights text;
