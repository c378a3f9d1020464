-- When the last try failed: failures far apart are no lasting failure.
alter table webhook_endpoint add column failed_at timestamptz;
update webhook_endpoint set failed_at = now() where failing_since is not null;

-- What waits for an endpoint that is off lies aside, so that nobody who looks for what is due walks over it.
alter table webhook_delivery add column parked boolean not null default false;
