-- A keyed hash of a constant, made with the wrapping key of the first start: with another key there is no start.
create table key_check (
    only_row boolean primary key default true check (only_row),
    mac      bytea   not null
);
