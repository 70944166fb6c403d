-- The wall of V800 around what V312 brought: how providers do is the house's.
alter table provider_work enable row level security;
create policy house on provider_work to auxilia_app using (true) with check (true);
create policy own on provider_work for select to auxilia_account using (false);
grant select on provider_work to auxilia_account;

-- What was concluded before anybody counted it; here, because V312 comes before there is a board.
insert into provider_work (provider, month, finished, reworks)
select provider, date_trunc('month', closed_at at time zone 'UTC')::date, count(*), 0 from board where final_status = 'CONCLUDED' and provider is not null and closed_at is not null group by 1, 2;

-- The radar of the guarantee looks for the same home (BY-20): by place and address, not through all that a service has had of late.
create index case_file_home on case_file (place, folded(btrim(address))) where btrim(address) <> '';
