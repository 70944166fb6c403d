-- What the calling order reckons with, in the same words for every query.

-- Minutes since Monday 00:00 on the clocks of the zone.
create function minute_of_week(at timestamptz, zone text) returns int language sql stable parallel safe
    return ((extract(isodow from at at time zone zone) - 1) * 1440 + extract(hour from at at time zone zone) * 60 + extract(minute from at at time zone zone))::int;

-- From 22:00 to 06:00 on the clocks of the zone.
create function is_night(at timestamptz, zone text) returns boolean language sql stable parallel safe
    return extract(hour from at at time zone zone) >= 22 or extract(hour from at at time zone zone) < 6;

-- The minutes of the week from the first to the one before the second; they may run past Sunday's midnight.
create function minutes(first int, past int) returns int4multirange language sql immutable parallel safe
    return case when past > first then int4multirange(int4range(first, past))
                else int4multirange(int4range(first, 10080), int4range(0, past)) end;

-- As the crow flies; null where a point is missing.
create function km_between(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8 language sql immutable parallel safe
    return 2 * 6371.0088 * asin(least(1, sqrt(sind((lat2 - lat1) / 2) ^ 2 + cosd(lat1) * cosd(lat2) * sind((lon2 - lon1) / 2) ^ 2)));

-- Visit and kilometres begun, and at night the surcharge on both, rounded half up; null without a tariff.
create function tariff_estimate(visit bigint, km_price bigint, night_percent int, km float8, night boolean) returns bigint
    language sql immutable parallel safe
    return visit + km_price * ceil(coalesce(km, 0))::bigint
         + case when night then ((visit + km_price * ceil(coalesce(km, 0))::bigint) * night_percent + 50) / 100 else 0 end;
