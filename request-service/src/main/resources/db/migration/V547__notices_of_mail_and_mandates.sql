-- The e-mail that a person was told of: one that came, or their letter and what became of it.
alter table notice add column mail uuid;
alter table notice add column letter text;

-- Whoever is asked about a mail, and was never told that it came, is told now; the last day of a mandate is waited for.
update opt_out_request set look_at = '1970-01-01T00:00:00Z'
 where waiting_reply is not null
    or (ended_on is null and mandate in (select id from mandate where valid_until is not null and ended_at is null));
