-- Of what is written of a cause or a service, by an administrator or a file, so that nobody writes over what they haven't seen (CA-9).
alter table cause add version int not null default 1;
alter table service add version int not null default 1;
