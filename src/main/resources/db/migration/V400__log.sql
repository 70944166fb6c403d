-- The log: every fact of every case, chained by hashes, and the head of each chain (LG-1, LG-2).

create sequence case_number start with 100001;
grant usage, select on sequence case_number to auxilia_app;

create table case_file (
    number       bigint primary key,
    version      int not null check (version > 0),  -- number of the last entry
    head         bytea not null,                    -- its hash
    account      int not null,
    owner        int not null,                      -- A CARGO: the user who has the case
    status       text not null check (status in ('OPEN', 'CLOSED')),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    changed_at   timestamptz not null,              -- by the database's clock: what other instances poll
    policy       int not null,                      -- the account's rules of the day of the opening (BY-24)
    -- What search and the recognition of a case already open (CA-11) look for. Kept from the log.
    number_called text not null,
    caller_name   text not null,
    caller_phone  text not null,
    member        bigint,
    plan          int,
    member_name   text not null,
    person        text not null,
    document      text not null,
    plate         text not null,
    place         int,
    place_label   text not null,
    address       text not null,
    phone_from_end text collate "C" generated always as (reverse(regexp_replace(caller_phone, '[^0-9]', '', 'g'))) stored,
    document_key  text collate "C" generated always as (case when document ~ '[0-9]' then regexp_replace(document, '[^0-9]', '', 'g')
                      else upper(regexp_replace(folded(document), '[^a-z]', '', 'g')) end) stored,
    plate_key     text collate "C" generated always as (upper(regexp_replace(folded(plate), '[^a-z0-9]', '', 'g'))) stored,
    search        text generated always as (folded(caller_name || ' ' || member_name || ' ' || person)) stored
) with (fillfactor = 85);
comment on column case_file.phone_from_end is 'the digits read from behind, so that any national way of writing the number is its beginning';
create index case_file_changed on case_file (changed_at);
create index case_file_opened on case_file (opened_at desc, number desc);
create index case_file_account on case_file (account, opened_at desc, number desc);
create index case_file_member on case_file (member, opened_at desc) where member is not null;
create index case_file_phone on case_file (phone_from_end, opened_at desc) where phone_from_end <> '';
create index case_file_document on case_file (document_key, opened_at desc) where document_key <> '';
create index case_file_plate on case_file (plate_key, opened_at desc) where plate_key <> '';
create index case_file_place on case_file (place, opened_at desc) where status = 'OPEN';
create index case_file_search on case_file using gin (search gin_trgm_ops);
revoke delete, truncate on case_file from auxilia_app;

-- By ranges of the case number: a case lies in one partition, so the database itself guards (case_number, seq), and since
-- numbers grow with time a range is a period all the same.
create table fact (
    case_number bigint not null,
    seq         int not null,
    assistance  smallint not null,     -- 0: the case file itself
    kind        text not null,
    shape       smallint not null,     -- of the body: older ones are brought up on reading, never rewritten
    who         int not null,
    who_name    text not null,
    who_role    text not null,
    evidence    text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    call        text,
    body        text not null,         -- the very bytes that were hashed; jsonb would reorder them
    personal    text,                  -- outside the hash: the body holds its salted digests, so erasing does not break the chain
    hash        bytea not null,        -- sha256(previous hash, all columns but personal)
    primary key (case_number, seq)
) partition by range (case_number);

-- The application adds entries and reads them; nothing else.
revoke all on fact from auxilia_app;
grant select, insert on fact to auxilia_app;

-- Who erases a person's data on request may do that and nothing else; nobody is in this role unless an administrator of the database says so.
do $$ begin
    create role auxilia_eraser nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to auxilia_eraser;
grant select, update (personal) on fact to auxilia_eraser;

-- Makes the partition that holds the number and the two after it, where they are missing; made beside the table and then attached,
-- so that nobody waits. There is no default partition: rows in it would have to be moved.
create function prepare_fact_partitions(upto bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    width constant bigint := 100000;
    low bigint;
    name text;
begin
    perform pg_advisory_xact_lock(hashtext('fact partitions'));
    for low in select generate_series(upto / width * width, upto / width * width + 2 * width, width) loop
        name := 'fact_' || low;
        continue when to_regclass(name) is not null;
        execute format('create table %I (like fact including all)', name);
        execute format('revoke all on %I from auxilia_app', name);
        execute format('alter table fact attach partition %I for values from (%s) to (%s)', name, low, low + width);
    end loop;
end $$;
revoke all on function prepare_fact_partitions(bigint) from public;
grant execute on function prepare_fact_partitions(bigint) to auxilia_app;
select prepare_fact_partitions(100001);
