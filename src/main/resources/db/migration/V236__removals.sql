-- What somebody has removed from a catalogue, as it stood, for the minutes in which they may take that back.
create table removal (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      int not null,
    actor_name text not null,
    kind       text not null,
    content    jsonb not null   -- the row of its table
);
create index removal_at on removal (at);
