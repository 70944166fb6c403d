-- What somebody has typed and not sent yet (CA-10): their own, for a week. One for each form; the address is the page on which it was typed.
create table draft (
    user_id int         not null references app_user,
    form    text        not null,
    address text        not null,
    fields  text        not null,
    at      timestamptz not null,
    primary key (user_id, form)
);
create index draft_at on draft (at);
