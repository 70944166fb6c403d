-- Whom the OpenID provider means by a user's name (ID-1): kept at the first sign-in by it, released with a new name or password. A name that
-- is given to somebody else there lets nobody in here.
alter table app_user
    add open_id_issuer  text,
    add open_id_subject text,
    add check ((open_id_issuer is null) = (open_id_subject is null)),
    add unique (open_id_issuer, open_id_subject);
