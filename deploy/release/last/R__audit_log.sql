-- What operators and editors did. Entries are only ever added, and each is hashed with the one before it. Nobody's name is in the
-- chain: it holds the seal, a salted hash of whoever it was, so that the salt and the actor can be forgotten after their time.
create table if not exists audit_entry (
    number bigint      primary key,
    at     timestamptz not null,
    role   text        not null,
    action text        not null,
    object text        not null,
    actor  text,
    salt   bytea,
    seal   bytea       not null,
    hash   bytea       not null,
    check ((actor is null) = (salt is null))
);

-- The end of the chain. Whoever adds an entry holds its row until they commit, so that there is one end.
create table if not exists audit_head (
    one    boolean primary key default true check (one),
    number bigint not null,
    hash   bytea  not null
);
insert into audit_head (number, hash) values (0, sha256('')) on conflict do nothing;

create or replace function audit_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.actor is null and new.salt is null and old.at < now() - interval '365 days'
            and (new.number, new.at, new.role, new.action, new.object, new.seal, new.hash)
              = (old.number, old.at, old.role, old.action, old.object, old.seal, old.hash) then
            return new;
        end if;
    end if;
    raise exception 'audit_entry is only ever added to';
end $$;

create or replace trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function audit_entry_stays();
create or replace trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_stays();
