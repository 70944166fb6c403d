-- By which the member answers a price on a page of his own (BY-12). What opens it is nowhere: address and code were shown once.
create table price_link (
    id           bigint generated always as identity primary key,
    case_number  bigint      not null,
    assistance   smallint    not null,
    seq          int         not null,        -- the entry by which the price was told; another one since, and the link answers nothing
    token_hash   bytea       not null unique,
    code_hash    bytea       not null,        -- of the code with the token, so that whoever reads this table can't try the million of codes
    expires_at   timestamptz not null,        -- until when the price holds
    made_at      timestamptz not null,
    made_by      int         not null references app_user,
    made_by_name text        not null,
    opened_at    timestamptz,                 -- the first time with the right code
    failures     smallint    not null default 0,
    locked_at    timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by int         references app_user,   -- by making another, too
    answered_at  timestamptz,
    accepted     boolean,
    method       text,                        -- how he will pay, where he accepted
    check ((answered_at is null) = (accepted is null))
);
create index price_link_of_assistance on price_link (case_number, assistance, id);

-- Wrong codes and unknown addresses of pages, by where they were tried from; kept for a quarter of an hour.
create table price_link_failure (
    address text        not null,
    at      timestamptz not null
);
create index price_link_failure_address on price_link_failure (address, at);
create index price_link_failure_at on price_link_failure (at);
