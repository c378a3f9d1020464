-- In holdout_request after a restore to a moment, before request-service starts. What was to leave at that moment may have left since,
-- and a letter to a company must not go twice: each is in doubt, is not sent by itself, and its sender is asked (decision 0024). One that was
-- being handed over becomes so by itself. What goes to people themselves, such as notices, stays in the queue: twice does less harm than never.
-- Notices are about requests too; what they tell is their fact_key, and letters have none.
WITH doubted AS (
  UPDATE outgoing_mail
  SET state = 'IN_DOUBT', decided_at = now(), next_try_at = now(), claim = NULL, claimed_until = NULL
  WHERE state = 'WAITING' AND request_id IS NOT NULL AND fact_key IS NULL
  RETURNING id
)
SELECT count(*) AS letters_in_doubt FROM doubted;
