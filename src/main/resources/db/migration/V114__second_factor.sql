-- The second factor of a user (ID-1): the secret of the time-based codes, and the step of the last code that was taken, so that none counts twice.
create table second_factor (
    user_id   int         primary key references app_user,
    secret    bytea       not null,
    last_step bigint      not null,
    set_at    timestamptz not null
);

-- With what one comes in once when the telephone is lost. Kept is a hash alone.
create table recovery_code (
    user_id int   not null references second_factor on delete cascade,
    hash    bytea not null,
    primary key (user_id, hash)
);

-- The roles from which a second factor is demanded.
create table second_factor_demand (
    role text primary key
);
