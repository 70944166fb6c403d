-- Who has a case open now (CA-9). Only what is seconds old counts, so a crash may lose it.
create unlogged table viewer (
    case_number bigint      not null,
    user_id     int         not null references app_user,
    seen_at     timestamptz not null,
    primary key (case_number, user_id)
) with (fillfactor = 50);
