-- The e-mail that a person was told of: one that came, or their letter and what became of it.
alter table notice add column mail uuid;
alter table notice add column letter text;
