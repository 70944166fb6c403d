-- Where a service is not covered, or not wholly (Out of coverage A to J): who may grant how much, what goodwill costs, what is asked of superiors.

-- Up to how much a superior may grant (AU-1); an account's own limit goes before the house's. Where there is none he is not limited; general management never is.
create table authority_limit (
    id       int generated always as identity primary key,
    account  int references account,                       -- none: of the house, for accounts in that currency
    subject  text not null check (subject in ('COURTESY', 'EXCESS', 'COSTS', 'EXCEPTION', 'REIMBURSEMENT')),
    role     text not null check (role in ('SUPERVISOR', 'OPERATIONS_MANAGER')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    most     bigint not null check (most >= 0),            -- in the currency's smallest unit
    version  int not null default 1,
    unique nulls not distinct (account, subject, role, currency)
);

-- Who decides in the place of a superior who is away (AU-1).
create table absence (
    id         int generated always as identity primary key,
    person     int not null references app_user,
    substitute int not null references app_user,
    begins     timestamptz not null,
    ends       timestamptz not null,
    why        text not null default '',
    check (person <> substitute),
    check (begins < ends)
);
create index absence_of_substitute on absence (substitute, ends);
create index absence_of_person on absence (person, ends);

-- What the company may give away of its own will for one account (BY-4).
create table goodwill_budget (
    account int primary key references account,
    period  text not null check (period in ('MONTH', 'QUARTER', 'YEAR')),  -- of the calendar, in the account's zone
    amount  bigint not null check (amount >= 0),                            -- in the account's currency
    version int not null default 1
);

-- What it has given away; follows from the log, `rebuild` makes it anew.
create table goodwill_use (
    case_number bigint not null,
    assistance  smallint not null,
    account     int not null,
    at          timestamptz not null,
    amount      bigint not null check (amount > 0),
    primary key (case_number, assistance)
);
create index goodwill_use_of_account on goodwill_use (account, at);

-- What superiors were asked and said (AU-1); follows from the log, `rebuild` makes it anew.
create table authorisation (
    case_number    bigint not null,
    assistance     smallint not null,
    seq            int not null,              -- the entry that asks
    account        int not null,
    service        text not null,
    member_name    text not null,
    subject        text not null,
    what           text not null,
    currency       text,
    amount         bigint,
    level          text not null,             -- the lowest role that may grant it
    asker          int not null,
    asker_name     text not null,
    asked_at       timestamptz not null,
    datum_wanted   text,                      -- what the superior wants to know, while nobody has told him
    decided_at     timestamptz,
    decider_name   text,
    granted        boolean,
    percent        int,
    granted_amount bigint,
    why            text,
    primary key (case_number, seq)
);
create index authorisation_open on authorisation (asked_at) where decided_at is null;
create index authorisation_alike on authorisation (subject, service, decided_at desc) where decided_at is not null;

alter table account add pay_before_start boolean not null default false;
comment on column account.pay_before_start is 'CL-9: the member''s part is paid before the work begins';
alter table plan add vain_trip_payer text not null default 'ACCOUNT' check (vain_trip_payer in ('ACCOUNT', 'MEMBER', 'COMPANY'));
comment on column plan.vain_trip_payer is 'CL-6: who bears the trip of a provider who found nothing to do';

-- What something usually costs there (CX-2, OC-4); the finest area that holds the place counts.
create table reference_price (
    id         int generated always as identity primary key,
    service    text not null references service,
    place      int not null references place,
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    amount     bigint not null check (amount > 0),
    valid_from date not null,
    version    int not null default 1,
    unique (service, place, currency, valid_from)
);

-- OC-2: what the house does not have is asked for too, and has its file.
insert into service (code, line, position, name_es, name_en, delivery, usual_minutes, survey, icon, guarantee_days) values
    ('FUERA_DE_MATRIZ', 'VIAJE', 900, 'Servicio fuera de la matriz', 'Service outside the matrix', 'ON_SITE', 60, false, 'route', 0) on conflict do nothing;
insert into cause (code, position, name_es, name_en, endings) select 'FUERA_DE_MATRIZ', coalesce(max(position), 0) + 10, 'Servicio fuera de la matriz', 'Service outside the matrix', array['CANCELLED_AT_ONCE'] from cause
    on conflict do nothing;
