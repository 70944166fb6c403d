-- The house's own words at each step of a call (CO-3): before the procedure's, and an account's own before them. The version is of all words in one language (CA-9).
create table house_script (
    language text primary key check (language in ('es', 'en')),
    version  int not null default 1
);
insert into house_script (language) values ('es'), ('en');

create table house_script_text (
    language text not null references house_script,
    step     text not null,
    text     text not null check (btrim(text) <> ''),
    primary key (language, step)
);
