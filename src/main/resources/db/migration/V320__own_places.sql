-- Places that the company adds to the map (CA-1): zones and localities that the files of V302 lack. Those of the files nobody changes.
alter table place
    add column own     boolean not null default false,
    add column offered boolean not null default true,
    add column used    boolean not null default false,  -- a case names it: never deleted
    add column version int not null default 1,
    add constraint place_of_the_files check (own or offered and not used and version = 1);

-- Small numbers, where those of the files are scattered over 2^31; a number that is taken is passed over.
create sequence own_place as int;
grant usage, select on sequence own_place to auxilia_app;

-- Whether what an instance holds in memory is still the map.
create table place_edition (
    edition bigint not null  -- the transaction that changed the map last; 0: as the files have it
);
insert into place_edition values (0);
revoke insert, delete, truncate on place_edition from auxilia_app;

-- What lies directly in a place, by name: a page of it at a time.
create index place_in_country_idx on place (country, folded(province), id) where level = 1;
create index place_in_province_idx on place (province_id, level, folded(coalesce(subzone, zone)), id) where zone_id is null;
create index place_in_zone_idx on place (zone_id, level, folded(subzone), id);
drop index place_zone_idx;

-- A place with an alert is none that is removed, whoever is first (MB-9).
alter table alert add constraint alert_place_fkey foreign key (place) references place;
