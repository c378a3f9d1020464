-- The trace in which a message was appended, as W3C's Trace Context writes it; null for none.
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS traceparent text;
