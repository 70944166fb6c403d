-- The trail of access is read (ID-3): by whom, of which case, and what is too old is forgotten.
alter table access_trail add column case_number bigint;
create index access_trail_actor on access_trail (actor_id, id desc);
create index access_trail_case on access_trail (case_number, id desc) where case_number is not null;

-- The application can't delete from the trail. It may ask that what is too old be forgotten, and what is younger than half a year stays
-- whatever it asks for.
create function forget_access_trail(before timestamptz) returns bigint
    language sql security definer set search_path = pg_catalog, public as $$
    with gone as (delete from public.access_trail where at < least(before, now() - interval '180 days') returning 1)
    select count(*) from gone
$$;
revoke execute on function forget_access_trail(timestamptz) from public;
grant execute on function forget_access_trail(timestamptz) to auxilia_app;
