-- Seals over what cases were at their last entry, so that a case taken out as a whole is missed (LG-2). One row for a minute in which
-- something was written; each is chained to the one before.
create table seal (
    number   int primary key check (number > 0),
    upto     timestamptz not null,   -- by the database's clock: what was written before is in this seal or in an earlier one
    cases    bigint[] not null,
    versions int[] not null,         -- number of each case's last entry
    heads    bytea not null,         -- its hash, 32 bytes for each case
    hash     bytea not null          -- sha256(hash of the seal before, all columns)
);
revoke update, delete, truncate on seal from auxilia_app;
-- Where the numbers given so far end.
grant select on sequence case_number to auxilia_app;
