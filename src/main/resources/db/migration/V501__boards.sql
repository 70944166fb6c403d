-- What the boards and the agendas look for beside the owner's and the open ones.
create index board_account_open on board (account, urgency, next_due, case_number, assistance) where not closed;  -- Abiertos of an account
create index board_owner on board (owner, opened_at desc, case_number desc, assistance desc);                     -- Todos of a colleague
create index board_service on board (service, opened_at desc, case_number desc, assistance desc);                 -- Todos of a service
create index promise_fired on promise (fired_at) where fired_at is not null;          -- what other instances have fired
create index promise_escalated on promise (escalated_at) where escalated_at is not null;
