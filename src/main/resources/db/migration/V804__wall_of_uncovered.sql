-- The wall of V800 around what V420 brought: of limits an account's people see their own rules; of goodwill, absences and authorisations nothing.
do $$
declare
    walled record;
begin
    for walled in select * from (values
        ('authority_limit', 'account is null or account = (select walled_account())'),
        ('absence',         'false'),
        ('goodwill_budget', 'false'),
        ('goodwill_use',    'false'),
        ('authorisation',   'false'),
        ('reference_price', 'false')) as it (name, own) loop
        execute format('alter table %I enable row level security', walled.name);
        execute format('create policy house on %I to auxilia_app using (true) with check (true)', walled.name);
        execute format('create policy own on %I for select to auxilia_account using (%s)', walled.name, walled.own);
    end loop;
end $$;
grant select on authority_limit to auxilia_account;
