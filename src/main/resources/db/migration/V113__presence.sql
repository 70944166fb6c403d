-- Who is at work: the last sign of life of each user, and whether he has signed off since (TK-6).
create table presence (
    user_id int primary key references app_user,
    seen_at timestamptz not null,
    left_at timestamptz
) with (fillfactor = 50);
