-- What an unfinished import found out: that its archive no longer has the document (true), or has it again (false). Shown at its end.
ALTER TABLE policy_document ADD COLUMN gone_pending boolean;
