-- What became of the e-mail that carries a request, and the oldest mail of whose meaning the person has not spoken yet.
alter table opt_out_request add column delivery text;
alter table opt_out_request add column waiting_reply uuid;
