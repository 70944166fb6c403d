-- Which kinds of files there are the program knows; here stands of whom each is. What an account or a plan has comes with it, all else is the house's.
alter table import_file drop constraint import_file_kind_check;
alter table import_file add constraint import_file_kind_check check ((kind = 'LIMITS') = (plan is not null)
    and (kind in ('HISTORY', 'MEMBERS', 'LIMITS', 'TEXTS')) = (account is not null));
