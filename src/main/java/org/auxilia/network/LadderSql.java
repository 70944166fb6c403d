package org.auxilia.network;

/** The one query of the calling order (AS-2). */
final class LadderSql {

    private LadderSql() { }

    /** Whom the search reaches: those who cover the place, and within the area those who cover a part of it. */
    static String area(Reach reach) {
        return switch (reach) {
            case PLACE -> "c.place = any(:path)";
            case ZONE -> "c.place in (select id from place where zone_id = :area union all select unnest(:path))";
            case PROVINCE -> "c.place in (select id from place where province_id = :area union all select unnest(:path))";
            case COUNTRY -> "c.place in (select p.id from place p join place home on home.id = :area where p.country = home.country)";
        };
    }

    /**
     * The keys of the calling order: whoever can't serve goes last; a wider search never overtakes who covers the place. Each percent of work that came back under
     * guarantee weighs as much as one of unpunctuality (BY-20).
     */
    static String order(CallingOrder order) {
        return switch (order) {
            case BY_POSITION -> "able desc, id = :original desc, covers desc, position, ";
            case COMPUTED -> "able desc, id = :original desc, covers desc, ";
        } + "open_now desc, round(km), open_jobs::float8 / capacity, coalesce(punctuality, 90) - rework desc, cost, search, id";
    }

    static String of(Reach reach, CallingOrder order) {
        return QUERY.replace("/*area*/", area(reach)).replace("/*order*/", order(order));
    }

    private static final String QUERY = """
        with reached as (
            select distinct on (c.provider) c.provider, c.position, c.place as covered, c.place = any(:path) as covers
            from provider_coverage c
            where c.service = :service and /*area*/
            order by c.provider, covers desc, array_position(:path, c.place), c.position
        ), called as (
            select id as provider, 1 as position, null::int as covered, true as covers
            from provider where special = 'CABIN' and (select delivery from service where code = :service) = 'REMOTE'
            union all
            select * from reached
        ), listed as materialized (
            select c.*, p.id, p.trade_name, p.search, p.phones, p.status, p.condition, p.special, p.time_zone, p.country, p.hours, p.capacity, p.lat, p.lon
            from called c join provider p on p.id = c.provider
            where p.status = any(:statuses) and p.special is distinct from 'REIMBURSEMENT'
              and (:condition::text is null or p.condition = :condition) and p.search like :name
        ), clock as materialized (
            select time_zone, minutes(minute_of_week(:from, time_zone), minute_of_week(:past, time_zone)) as served,
                minute_of_week(:now, time_zone) as minute, (:from::timestamptz at time zone time_zone)::date as day, is_night(:from, time_zone) as night
            from (select distinct time_zone from listed) zones
        ), measured as materialized (
            select l.*, case when l.special is null then km_between(l.lat, l.lon, :lat, :lon) end as km, k.day, k.night,
                extract(isodow from k.day) = 7 as sunday, exists (select from holiday h where h.country = l.country and h.date = k.day) as holiday,
                l.hours && k.served as open_then, l.hours @> k.minute as open_now,
                coalesce(b.open_jobs, 0) as open_jobs, s.punctuality, s.conformity, w.reworks, w.finished,
                case when w.reworks > 0 then least(100, round(100.0 * w.reworks / greatest(w.finished, 1))) else 0 end as rework,
                (select d.expires || ' ' || d.kind from provider_document d
                 where d.provider = l.id and d.required and d.expires < k.day order by d.expires, d.id limit 1) as expired
            from listed l join clock k using (time_zone)
            left join provider_load b on b.provider = l.id
            left join provider_score s on s.provider = l.id
            left join lateral (select coalesce(sum(reworks), 0) as reworks, coalesce(sum(finished), 0) as finished from provider_work where provider = l.id and month >= :since) w on true
        ), priced as materialized (
            select m.*, m.status = 'ACTIVE' and m.open_then and m.open_jobs < m.capacity and m.expired is null as able,
                t.currency, tariff_estimate(t.visit, t.km_until, t.km_each, t.km,
                    greatest(case when m.night then t.night_percent else 0 end, case when m.sunday then t.sunday_percent else 0 end, case when m.holiday then t.holiday_percent else 0 end), m.km) as cost
            from measured m
            left join provider_tariff t on t.provider = m.id and t.service = :service and t.valid @> m.day
        )
        select id, trade_name, phones, status, condition, time_zone, hours::text, capacity, position, covered, covers, km, open_then, open_now,
            open_jobs, punctuality, conformity, reworks, finished, expired, currency, cost,
            count(*) over () as total, count(*) filter (where open_now) over () as total_open, km = min(km) over () as nearest
        from priced
        order by /*order*/
        limit :limit
        """;
}
