-- What was asked is kept as a hash sealed with the person's own key: a hash alone lets short texts be guessed.
delete from idempotency_key;
alter table idempotency_key drop column body_hash;
alter table idempotency_key add column body_seal bytea not null;
