-- Sealed with the person's key: which situations apply (special categories), for whom a guardian acts, and the recipient that the
-- person entered. linked_by is the same in requests that were started together.
alter table opt_out_request
    add column situations      bytea,
    add column acting_for      bytea,
    add column recipient       bytea,
    add column letter_language text,
    add column linked_by       uuid;
create index opt_out_request_linked on opt_out_request (linked_by) where linked_by is not null;

-- The letter as it was sent.
create table sent_letter (
    request_id uuid primary key references opt_out_request (id) on delete cascade,
    owner      uuid  not null,
    letter     bytea not null
);
