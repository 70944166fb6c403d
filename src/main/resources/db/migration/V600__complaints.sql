-- Complaints that follow from the log (CL-2). `rebuild` makes them anew.
create table complaint (
    case_number   bigint not null,
    assistance    smallint not null,
    seq           int not null,          -- the entry of the case's log that opened it
    account       int not null,
    member_name   text not null,
    service       text not null,
    provider_name text not null,
    words         text not null,
    heard_by      text not null,
    received_at   timestamptz not null,
    primary key (case_number, seq)
);
create index complaint_received on complaint (received_at desc, case_number desc, seq desc);
