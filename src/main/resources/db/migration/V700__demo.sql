-- How far the demo world has come (OP-6); no row: there is none.
create table demo_world (
    cases    int not null,
    finished boolean not null
);
