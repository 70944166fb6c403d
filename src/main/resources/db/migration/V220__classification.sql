-- OP-9: under which label what is of the account leaves the house, printed or as a file. Empty: the usual one.
alter table account add column classification text not null default '' check (length(classification) <= 80);
