-- Who came in, who was refused and where, who changed whom. Rows are only ever added.
create table access_trail (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    kind       text        not null,
    actor_id   int,
    actor_name text        not null,
    address    text        not null,
    subject_id int,
    detail     text        not null
);
create index access_trail_at on access_trail (at desc);

revoke update, delete on access_trail from auxilia_app;
