-- Not only histories: the catalogues too are taken in as files that somebody looks at before.
alter table import_file add column kind text not null default 'HISTORY' check (kind in ('HISTORY', 'MEMBERS'));
alter table import_file alter column kind drop default;
