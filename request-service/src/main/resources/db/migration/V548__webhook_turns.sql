-- By it the endpoints that have something to send are found one after the other, and of each what is due. The indexes of what is due stay,
-- for services of before.
create index webhook_delivery_turn on webhook_delivery (endpoint, next_try_at, seq) where state = 'WAITING' and not parked;

-- From here on first_tried_at says when a delivery was queued, or sent again: so long it is tried, however late its first turn came.
