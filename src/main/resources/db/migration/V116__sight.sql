-- ID-4: a coordinator or supervisor may be bound to accounts and service lines; none: serves all.
alter table app_user
    add accounts int[]  not null default '{}',
    add lines    text[] not null default '{}',
    add check (role in ('COORDINATOR', 'SUPERVISOR') or accounts = '{}' and lines = '{}');
