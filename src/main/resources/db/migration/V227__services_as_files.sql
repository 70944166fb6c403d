-- The services as files. Like the causes they are no account's.
alter table import_file drop constraint import_file_kind_check;
alter table import_file add constraint import_file_kind_check check (kind in ('HISTORY', 'MEMBERS', 'LIMITS', 'PROVIDERS', 'TARIFFS', 'CAUSES', 'HOLIDAYS', 'LOG_SUBTYPES', 'SERVICES')
    and (kind = 'LIMITS') = (plan is not null) and (kind in ('PROVIDERS', 'TARIFFS', 'CAUSES', 'HOLIDAYS', 'LOG_SUBTYPES', 'SERVICES')) = (account is null));
