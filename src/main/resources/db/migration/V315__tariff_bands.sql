-- CL-7: kilometres in bands, Sundays and holidays; CL-6: the vain trip.
alter table provider_tariff
    add km_until        int[] not null default '{}',     -- the last kilometre of each band; km is the price beyond them
    add km_each         bigint[] not null default '{}',  -- the price of a kilometre in each of them
    add sunday_percent  int not null default 0 check (sunday_percent between 0 and 500),
    add holiday_percent int not null default 0 check (holiday_percent between 0 and 500),
    add vain_trip       bigint check (vain_trip >= 0),   -- of a provider who set out and found nothing to do; null: nothing was agreed
    add check (cardinality(km_until) = cardinality(km_each));

-- Each kilometre at the price of its own band.
create function km_price(km_until int[], km_each bigint[], beyond bigint, km bigint) returns bigint language sql immutable parallel safe
    return (select sum(greatest(0, least(km, until) - since) * price)::bigint
            from (select until, price, lag(until, 1, 0) over (order by n) as since
                  from unnest(km_until || 2147483647, km_each || beyond) with ordinality as band (until, price, n)) bands);

-- Visit and kilometres begun, and the surcharge on both, rounded half up; null without a tariff. The one with a flat kilometre stays for the version before.
create function tariff_estimate(visit bigint, km_until int[], km_each bigint[], beyond bigint, percent int, km float8) returns bigint
    language sql immutable parallel safe
    return (select plain + (plain * percent + 50) / 100
            from (select visit + km_price(km_until, km_each, beyond, ceil(coalesce(km, 0))::bigint) as plain) price);
