-- The passkeys of a user (ID-1), with which the second factor is shown instead of a code. Nothing of it is secret.
create table passkey (
    id              bigint      generated always as identity primary key,
    user_id         int         not null references app_user,
    name            text        not null check (name <> ''),
    -- At this address alone browsers offer it.
    host            text        not null,
    credential_id   bytea       not null unique,
    public_key      bytea       not null,
    attestation     bytea       not null,
    transports      text[]      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    verified        boolean     not null,
    -- How often it has signed, where it counts: one that counts backwards was copied.
    signatures      bigint      not null,
    made_at         timestamptz not null,
    used_at         timestamptz
);
create index passkey_user on passkey (user_id);
