-- What a file tells of itself without being opened: how large its picture is, and whether a PDF may ask for a password.
alter table evidence
    add column width     integer,
    add column height    integer,
    add column encrypted boolean not null default false,
    add check ((width is null) = (height is null));
