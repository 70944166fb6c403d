-- With what a program comes in place of name and password. The secret itself is nowhere: it was shown once.
create table token (
    id         int generated always as identity primary key,
    user_id    int         not null references app_user,
    hash       bytea       not null unique,
    made_at    timestamptz not null,
    made_by    text        not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index token_user on token (user_id);
