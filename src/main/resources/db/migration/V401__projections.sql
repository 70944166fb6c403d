-- What screens read. Kept from the log in the same transaction; `rebuild` makes it anew.

-- The pendientes (TK-1): a time given or owed.
create table promise (
    case_number  bigint not null,
    assistance   smallint not null,   -- 0: the case file itself
    task         text not null,
    subject      text not null,       -- tells several of one task apart
    opens        timestamptz not null,
    due          timestamptz not null,
    escalates_at timestamptz not null, -- when the supervisor is told that it is overdue (TK-3)
    urgency      smallint not null,   -- 0: a life at risk, 1: all others (TK-2)
    whom         text not null,
    account      int not null,
    owner        int not null,        -- who has the case
    assignee     int not null,        -- who has to do it: the owner, unless the task was given to somebody else
    words        text not null,       -- of a task made by hand
    fired_at     timestamptz,
    escalated_at timestamptz,
    primary key (case_number, assistance, task, subject)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);
create index promise_waiting on promise (due) where fired_at is null;
create index promise_escalating on promise (escalates_at) where escalated_at is null;
create index promise_agenda on promise (assignee, urgency, due, case_number, assistance);
create index promise_whom on promise (whom, urgency, due, case_number, assistance);
create index promise_all on promise (urgency, due, case_number, assistance);

-- One row for each assistance, and one with number 0 for a case that has none yet (BD-1).
create table board (
    case_number     bigint not null,
    assistance      smallint not null,
    version         int not null,          -- number of the last entry that concerns it
    account         int not null,
    owner           int not null,
    urgency         smallint not null,     -- 0: a life at risk, 1: all others: the boards' order is urgency, next due
    priority        text not null,
    next_opens      timestamptz,           -- when the next task came to be owed
    next_due        timestamptz not null,  -- infinity: nothing is owed
    next_task       text,
    next_whom       text,
    stage           text not null,
    provider_status text not null,
    final_status    text,
    category        text,
    closed          boolean not null,      -- leaves the open boards; a case whose assistances have all ended keeps one row until it is closed
    service         text,
    service_line    text,
    plan            int,
    member          bigint,
    member_name     text not null,
    caller_name     text not null,
    place           int,
    zone            int,
    province        int,
    place_label     text not null,
    provider        int,
    provider_name   text,
    eta             timestamptz,
    window_from     timestamptz,
    window_to       timestamptz,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    total_cost      bigint,                -- in the smallest unit of its currency
    currency        text,
    surveyed        boolean not null,
    nonconforming   boolean not null,
    last_kind       text not null,
    last_subtype    text not null,
    last_words      text not null,
    last_who        text not null,
    last_at         timestamptz not null,
    primary key (case_number, assistance)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index board_open on board (urgency, next_due, case_number, assistance) where not closed;           -- Abiertos
create index board_mine on board (owner, urgency, next_due, case_number, assistance) where not closed;    -- A cargo
create index board_all on board (opened_at desc, case_number desc, assistance desc);                      -- Todos
create index board_account on board (account, opened_at desc, case_number desc, assistance desc);
create index board_member on board (member, opened_at desc) where member is not null;                     -- CA-2
create index board_provider on board (provider, opened_at desc) where provider is not null;

-- MB-8: how many events of a plan's service a member has taken in a period.
create table event_balance (
    member       bigint not null,
    plan_service int not null,
    period       timestamptz not null,
    used         int not null check (used >= 0),
    primary key (member, plan_service, period)
);

-- What each assistance takes of them.
create table event_use (
    case_number  bigint not null,
    assistance   smallint not null,
    member       bigint not null,
    plan_service int not null,
    period       timestamptz not null,
    state        text not null check (state in ('RESERVED', 'USED', 'GIVEN_BACK')),
    primary key (case_number, assistance)
);
create index event_use_member on event_use (member, plan_service, period);
