-- MB-7: what a former system knows was given to a member. It is no case: there is no log of it, only what the file said.
create table former_assistance (
    id            bigint generated always as identity primary key,
    account       int not null references account,
    former_number text not null check (btrim(former_number) <> ''),
    member        bigint not null references member,
    at            timestamptz not null,
    service       text not null references service,
    cause         text not null default '',
    place         text not null default '',
    outcome       text not null default '',   -- in the former system's words
    cost          bigint,                     -- in the smallest unit of the account's currency
    currency      text not null,
    events        int not null check (events between 0 and 99),
    plan_service  int,                        -- against what they count (MB-8); null: against nothing
    period        timestamptz,
    notes         text not null default '',
    imported_at   timestamptz not null,
    imported_by   int not null,
    imported_name text not null,
    unique (account, former_number),
    check ((plan_service is null) = (period is null))
);
create index former_assistance_member on former_assistance (member, at desc);
revoke update, delete on former_assistance from auxilia_app;

-- A file that is looked at before it is taken in. What people are in it is forgotten once it was, or a day later.
create table import_file (
    id       bigint generated always as identity primary key,
    account  int not null references account,
    name     text not null,
    content  bytea,
    sent_at  timestamptz not null,
    sent_by  text not null,
    taken_at timestamptz,
    taken_by text,
    taken    int
);
create index import_file_sent on import_file (sent_at desc, id desc);
revoke delete on import_file from auxilia_app;
