-- What the purge of mail looks for.
create index outgoing_mail_forgettable on outgoing_mail (next_try_at) where settled and request_id is null and fact_key is null;
