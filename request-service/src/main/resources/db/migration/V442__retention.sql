-- The day on which a request was closed or withdrawn, as it was recorded; for those from before, today.
alter table opt_out_request add column ended_on date;
alter table opt_out_request add column kept_until date;
-- When the person was told that it will be erased; null while they were not.
alter table opt_out_request add column erasure_told_on date;
update opt_out_request set ended_on = current_date where state in ('CLOSED', 'WITHDRAWN');
create index opt_out_request_ended on opt_out_request (ended_on, id) where ended_on is not null;
-- Open requests of a vendor, for what its policies' changes mean to them.
create index opt_out_request_open_of_vendor on opt_out_request (vendor) where ended_on is null and sent_on is not null;
