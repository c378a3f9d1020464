-- The day of every deadline as last recorded, so that a changed rule or calendar is noticed and told. Null for requests from before:
-- theirs are counted by their own law_clock.
alter table opt_out_request add column due_dates text;
