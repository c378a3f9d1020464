-- Apart from the column, whose lock lasts until its migration ends. The index of what is due stays, for services of before.
create index webhook_delivery_to_send on webhook_delivery (next_try_at) where state = 'WAITING' and not parked;
create index webhook_delivery_parking on webhook_delivery (endpoint, parked) where state = 'WAITING';
