-- The providers as a file. They are no account's.
alter table import_file alter column account drop not null;
alter table import_file drop constraint import_file_kind_check;
alter table import_file add constraint import_file_kind_check check (kind in ('HISTORY', 'MEMBERS', 'LIMITS', 'PROVIDERS')
    and (kind = 'LIMITS') = (plan is not null) and (kind = 'PROVIDERS') = (account is null));
