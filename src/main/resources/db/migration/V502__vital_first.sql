-- What fell due while nothing ran fires with the lives at risk first (TK-2, TK-3).
drop index promise_waiting;
drop index promise_escalating;
create index promise_waiting on promise (urgency, due) where fired_at is null;
create index promise_escalating on promise (urgency, escalates_at) where escalated_at is null;
