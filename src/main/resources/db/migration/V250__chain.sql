-- CA-14: whether a further leg or a consequence of an assistance shares its event. What was agreed before knew no chains.
alter table plan add column chain_is_one_event boolean not null default false;
comment on column plan.chain_is_one_event is 'CA-14: legs and consequences use the event of the assistance from which they come';
