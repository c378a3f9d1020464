-- The last day, in UTC, on which a mail may leave; null: any.
alter table outgoing_mail add column last_day date;
create index outgoing_mail_lapsing on outgoing_mail (last_day) where state = 'WAITING' and last_day is not null;

-- By which address, as a keyed hash, a member without an account confirmed: who gives another with the same is the same.
alter table mandate add column address_mac bytea;
create index mandate_of_guest on mandate (address_mac) where address_mac is not null;
