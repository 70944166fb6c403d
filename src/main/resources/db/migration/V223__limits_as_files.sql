-- A plan's services with their limits, as a file.
alter table import_file add column plan int references plan;
alter table import_file drop constraint import_file_kind_check;
alter table import_file add constraint import_file_kind_check check (kind in ('HISTORY', 'MEMBERS', 'LIMITS') and (kind = 'LIMITS') = (plan is not null));
