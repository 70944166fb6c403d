-- Of what an account has agreed on, for now and for later, so that nobody writes over what they haven't seen (CA-9).
alter table account add column terms_version int not null default 1;
