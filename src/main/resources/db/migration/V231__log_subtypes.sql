-- The company's own subtypes of the log, beside those of the procedure (LG-1). An entry carries code and wording as they were when it was
-- made, so nothing here changes what was said; one that was used is never deleted.
create table log_subtype (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    stage    smallint not null check (stage between 1 and 5),
    position int not null,
    name_es  text not null check (name_es <> ''),
    name_en  text not null check (name_en <> ''),
    letters  text unique check (letters ~ '^[a-z]{3}$'),  -- typed after ";" in a note
    offered  boolean not null default true,
    used     boolean not null default false,
    version  int not null default 1   -- of what an administrator writes, so that nobody writes over what he hasn't seen
);
