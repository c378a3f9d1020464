-- The day of every deadline as last recorded, so that a changed rule or calendar is noticed and told.
alter table opt_out_request add column due_dates text not null default '[]';
alter table opt_out_request alter column due_dates drop default;
