-- A cause that is no longer offered stays readable in the log.
alter table cause add offered boolean not null default true;
