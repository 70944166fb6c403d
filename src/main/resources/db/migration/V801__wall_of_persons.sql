-- The wall of V800 goes around each person of an account too (ID-2): what they typed, were answered and have open is their own, and of other people they
-- read no password.

-- Which of its people. Set by the application together with the account.
create function walled_user() returns int
    language sql stable parallel safe
    return nullif(current_setting('auxilia.person', true), '')::int;

grant select on log_subtype, place_edition to auxilia_account;
grant execute on function forget_access_trail(timestamptz) to auxilia_account;

alter policy own on access_trail using (actor_id = (select walled_user()));

do $$
declare
    walled record;
begin
    for walled in select * from (values
        ('draft',                     'user_id = (select walled_user())'),
        ('kept_answer',               'owner = (select walled_user())'),
        ('presence',                  'user_id = (select walled_user())'),
        ('board_view',                'user_id = (select walled_user())'),
        ('board_columns',             'user_id = (select walled_user())'),
        ('spring_session',            'principal_name = (select walled_user())::text'),
        ('spring_session_attributes', 'exists (select from spring_session s where s.primary_id = session_primary_id)')) as it (name, own) loop
        execute format('alter table %I enable row level security', walled.name);
        execute format('create policy house on %I to auxilia_app using (true) with check (true)', walled.name);
        execute format('create policy own on %I to auxilia_account using (%s)', walled.name, walled.own);
    end loop;
end $$;

alter table script_text enable row level security;
create policy house on script_text to auxilia_app, auxilia_eraser using (true) with check (true);
create policy own on script_text for select to auxilia_account using (account = (select walled_account()));

do $$
declare
    secret text;
begin
    foreach secret in array array['token', 'second_factor', 'recovery_code', 'passkey'] loop
        execute format('alter policy own on %I using (user_id = (select walled_user()))', secret);
    end loop;
end $$;

-- Of people they read who they are, and change some of their own. Passwords and the provider's identities are the house's: it looks when somebody comes in.
revoke select on app_user from auxilia_account;
grant select (id, username, name, role, account_id, language, theme, density, country, zone, active, failures, locked_until, created_at, accounts, lines) on app_user to auxilia_account;
revoke update (password_hash) on app_user from auxilia_account;
drop policy own on app_user;
create policy own on app_user for update to auxilia_account using (id = (select walled_user()));
