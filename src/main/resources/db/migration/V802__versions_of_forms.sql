-- Of what is written of a member, a user, an account, a plan, its services and the texts of an account in each language, so that nobody writes over what they
-- haven't seen (CA-9).
alter table member add column version int not null default 1;
alter table app_user add column version int not null default 1;
alter table account
    add column version int not null default 1,
    add column texts_es_version int not null default 1,
    add column texts_en_version int not null default 1;
alter table plan
    add column version int not null default 1,
    add column services_version int not null default 1;

-- Of themselves people of an account choose the language, which stands in the administrator's form.
grant select (version), update (version) on app_user to auxilia_account;
