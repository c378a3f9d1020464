-- Who administers an organisation and when they last looked at its webhooks: they are told when one is switched off that a client set up.
create table webhook_reader (
    organisation uuid not null references organisation (id),
    person       uuid not null,
    looked_on    date not null,
    primary key (organisation, person)
);
create index webhook_reader_of_person on webhook_reader (person);
create index webhook_reader_by_day on webhook_reader (looked_on);
