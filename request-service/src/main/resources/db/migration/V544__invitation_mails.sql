-- Mails that invitations sent, so that nobody gets too many: a code to an address that was typed has no hash here, contact_code_sent has it.
create table invitation_mail (
    organisation uuid        not null,
    address_mac  bytea,
    sent_at      timestamptz not null
);
create index invitation_mail_of_organisation on invitation_mail (organisation, sent_at desc);
create index invitation_mail_to on invitation_mail (address_mac, sent_at desc) where address_mac is not null;
create index invitation_mail_by_age on invitation_mail (sent_at);
