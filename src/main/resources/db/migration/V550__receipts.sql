-- What the member paid himself, on paper (RE-1). The log holds each one's digest; a file is never changed, and the same one is kept once per assistance.
create table receipt (
    id          bigint generated always as identity primary key,
    case_number bigint      not null,
    assistance  int         not null,
    name        text        not null,
    type        text        not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
    digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
    content     bytea       not null check (octet_length(content) between 1 and 10485760),
    kept_at     timestamptz not null,
    unique (case_number, assistance, digest)
);
-- A photograph doesn't get smaller by another packing.
alter table receipt alter column content set storage external;
