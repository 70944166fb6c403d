-- What every later migration builds on: extensions, rights of the application's role, functions for search, sessions.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists cube;
create extension if not exists earthdistance;
create extension if not exists pgcrypto;

-- The application reads and writes rows; it makes nothing and changes no table.
grant usage on schema public to auxilia_app;
alter default privileges in schema public grant select, insert, update, delete on tables to auxilia_app;
alter default privileges in schema public grant usage, select on sequences to auxilia_app;

-- unaccent itself is only stable, because its dictionary could be replaced. Ours never is, so indexes may use this.
create function unaccented(text) returns text
    language sql immutable strict parallel safe
    return public.unaccent('public.unaccent'::regdictionary, $1);

-- A name as people type it: no accents, no capitals. 'Ñandú' is found by 'nandu'.
create function folded(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- Spring Session's own tables, as it publishes them.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
