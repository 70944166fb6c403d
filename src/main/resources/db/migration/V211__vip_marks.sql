-- The mark on boards and agendas, asked for in the "from" of a page: there it becomes a part of the page's own plan. As a function in the "select"
-- it was called for each line, which took half of an agenda's time. It marks and never sorts: a life at risk goes first (MB-9).
create function vip_mark(of_member bigint, of_plate text, of_phone text, at timestamptz) returns setof boolean
    language sql stable parallel safe rows 1
    return exists (select from alert where member = of_member and kind = 'VIP' and ended_at is null and since <= at and until > at)
        or exists (select from alert where plate_key = of_plate and plate_key <> '' and kind = 'VIP' and ended_at is null and since <= at and until > at)
        or exists (select from alert where phone_from_end = of_phone and phone_from_end <> '' and kind = 'VIP' and ended_at is null and since <= at and until > at);
-- is_vip stays: an instance of the version before may still serve from this database.
