-- Since when every step of an import failed; null while it goes on.
alter table request_import add column failing_since timestamptz;
