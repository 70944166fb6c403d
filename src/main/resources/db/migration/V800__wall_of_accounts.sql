-- A second wall for people of an account (ID-2): whatever the application asks in their name is asked by a role that sees the rows of one
-- account. The first wall is the condition in each query. The house's own role passes.
do $$ begin
    create role auxilia_account nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant auxilia_account to auxilia_app with inherit false, set true;
grant usage on schema public to auxilia_account;

-- Which account: set by the application together with the role. Nothing set: no account, and no rows.
create function walled_account() returns int
    language sql stable parallel safe
    return nullif(current_setting('auxilia.account', true), '')::int;

-- What the pages of these people read. What they write is about themselves.
grant select on account, account_number, app_user, beneficiary, board, board_columns, board_view, case_file, catalogue_change, cause, complaint, draft,
    event_balance, event_use, fact, former_assistance, holiday, import_file, kept_answer, member, name_word, place, plan, plan_service, plan_terms, policy,
    passkey, presence, promise, provider, provider_coverage, provider_document, provider_load, provider_score, provider_tariff, recovery_code, script_text, second_factor, second_factor_demand, seal, service, service_field,
    spring_session, spring_session_attributes, technician, token, vehicle, viewer, alert to auxilia_account;
grant select, insert on access_trail to auxilia_account;
grant insert, update, delete on board_columns, board_view, draft, kept_answer, passkey, presence, recovery_code, second_factor, spring_session, spring_session_attributes
    to auxilia_account;
grant update (language, theme, density, password_hash, failures, locked_until) on app_user to auxilia_account;
grant update (used_at, revoked_at) on token to auxilia_account;

-- One policy lets the house pass, one shows an account its own.
do $$
declare
    walled record;
begin
    for walled in select * from (values
        ('account',           'id = (select walled_account())'),
        ('account_number',    'account = (select walled_account())'),
        ('plan',              'account = (select walled_account())'),
        ('policy',            'account = (select walled_account())'),
        ('plan_service',      'exists (select from plan p where p.id = plan)'),
        ('plan_terms',        'exists (select from plan p where p.id = plan)'),
        ('member',            'account = (select walled_account())'),
        ('vehicle',           'exists (select from member m where m.id = member)'),
        ('beneficiary',       'exists (select from member m where m.id = member)'),
        ('event_balance',     'exists (select from member m where m.id = member)'),
        ('event_use',         'exists (select from member m where m.id = member)'),
        ('former_assistance', 'account = (select walled_account())'),
        ('import_file',       'account = (select walled_account())'),
        ('case_file',         'account = (select walled_account())'),
        ('fact',              'exists (select from case_file c where c.number = case_number)'),
        ('board',             'account = (select walled_account())'),
        ('promise',           'account = (select walled_account())'),
        ('complaint',         'account = (select walled_account())'),
        ('alert',             'false'),
        ('catalogue_change',  'false'),
        ('provider_document', 'false'),
        ('provider_load',     'false'),
        ('provider_score',    'false'),
        ('provider_tariff',   'false'),
        ('technician',        'false'),
        ('viewer',            'false')) as it (name, own) loop
        execute format('alter table %I enable row level security', walled.name);
        execute format('create policy house on %I to auxilia_app, auxilia_eraser using (true) with check (true)', walled.name);
        execute format('create policy own on %I for select to auxilia_account using (%s)', walled.name, walled.own);
    end loop;
end $$;

-- What they do is noted too; of the trail they read what they did themselves.
alter table access_trail enable row level security;
create policy house on access_trail to auxilia_app using (true) with check (true);
create policy own on access_trail for select to auxilia_account using (actor_id in (select id from app_user where account_id = (select walled_account())));
create policy noted on access_trail for insert to auxilia_account with check (true);

-- Of people they read the names, and change what is their own account's people's.
alter table app_user enable row level security;
create policy house on app_user to auxilia_app using (true) with check (true);
create policy known on app_user for select to auxilia_account using (true);
create policy own on app_user for update to auxilia_account using (account_id = (select walled_account())) with check (account_id = (select walled_account()));
do $$
declare
    secret text;
begin
    foreach secret in array array['token', 'second_factor', 'recovery_code', 'passkey'] loop
        execute format('alter table %I enable row level security', secret);
        execute format('create policy house on %I to auxilia_app using (true) with check (true)', secret);
        execute format('create policy own on %I to auxilia_account using (user_id in (select id from app_user where account_id = (select walled_account())))', secret);
    end loop;
end $$;
