-- A file of texts may be the house's: with the account on each line of one, and without it where the words are the house's own.
alter table import_file drop constraint import_file_kind_check;
alter table import_file add constraint import_file_kind_check check ((kind = 'LIMITS') = (plan is not null)
    and (kind = 'TEXTS' or (kind in ('HISTORY', 'MEMBERS', 'LIMITS')) = (account is not null)));
