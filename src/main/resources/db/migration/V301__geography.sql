-- Places at four levels: country, province, zone, subzone. Loaded from the files in /geo by the next migration; never edited by hand.
create table place (
    id          int primary key,              -- made from the official codes, so the same in every database
    country     char(2) not null,             -- ISO 3166-1
    province    text,
    zone        text,
    subzone     text,
    province_id int references place,
    zone_id     int references place,
    level       smallint not null generated always as (
                    case when subzone is not null then 3 when zone is not null then 2 when province is not null then 1 else 0 end) stored,
    lat         double precision,
    lon         double precision
);
create index place_country_idx on place (country);
create index place_province_idx on place (province_id);
create index place_zone_idx on place (zone_id);

create table holiday (
    country char(2) not null,
    date    date not null,
    name    text not null,
    primary key (country, date)
);
