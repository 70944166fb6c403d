-- What was answered under a key (Idempotency-Key, or the key of a form), written with what the act wrote: both or neither.
create table kept_answer (
    owner       int         not null,
    key         text        not null,
    fingerprint bytea       not null,
    at          timestamptz not null,
    status      int,
    headers     text,
    body        bytea,
    primary key (owner, key)
);
create index kept_answer_at on kept_answer (at);
