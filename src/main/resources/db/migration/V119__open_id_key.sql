-- With what the questions to the OpenID provider are sealed while the browser keeps them (ID-1): made once, at the first of them, and the same for
-- every instance. Whoever keeps a sealed question can't guess it, whatever secret the organisation chose for its provider. Pages of an account's
-- people have nothing to read here: auxilia_account gets nothing. Deleted by the owner while no instance runs, it is made anew.
create table open_id_key (
    alone boolean primary key default true check (alone),
    key   bytea   not null check (length(key) = 32)
);
revoke update, delete, truncate on open_id_key from auxilia_app;
