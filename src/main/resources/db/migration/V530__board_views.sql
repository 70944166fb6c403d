-- Boards as people like to see them: a search with its filters and columns under a name, one's own or the team's (BD-1).
create table board_view (
    id      int generated always as identity primary key,
    user_id int     not null references app_user,
    tab     text    not null check (tab in ('MINE', 'OPEN', 'ALL')),
    name    text    not null check (length(name) between 1 and 40),
    query   text    not null check (length(query) <= 2000),
    team    boolean not null,
    unique (user_id, tab, name)
);
create index board_view_team on board_view (tab) where team;

-- Which columns somebody sees on a board where the address names none, in their order; and by what lines are grouped.
create table board_columns (
    user_id  int  not null references app_user,
    tab      text not null check (tab in ('MINE', 'OPEN', 'ALL')),
    columns  text not null,
    grouping text not null,
    primary key (user_id, tab)
);
