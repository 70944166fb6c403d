package org.auxilia.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of an account with twenty thousand members: sixty thousand cases that are closed, half of them counted in the plan. */
public final class ManyCases {

    private ManyCases() {}

    public static void fill(JdbcClient owner) {
        owner.sql("insert into account (id, name, country, zone, currency) values (1, 'Uno', 'AR', 'America/Argentina/Buenos_Aires', 'ARS')").update();
        owner.sql("insert into plan (id, account, name, valid_from) values (1, 1, 'Plan', '2020-01-01')").update();
        owner.sql("""
            insert into member (id, account, plan, document, first_names, last_names, phone1, validator, starts, registered_at) overriding system value
            select g, 1, 1, 10000000 + g, 'Ana', 'Paz', '+54929204' || g, 'P' || g, '2025-01-01', now() from generate_series(1, 20000) g
            """).update();
        owner.sql("""
            insert into case_file (number, version, head, account, owner, status, opened_at, closed_at, changed_at, policy, number_called, caller_name, caller_phone, member, plan, member_name, person, document, plate, place,
                place_label, address)
            select g, 9, '\\x00', 1, 1, 'CLOSED', timestamptz '2026-11-23 11:00Z' - g * interval '8 minutes', timestamptz '2026-11-23 13:00Z' - g * interval '8 minutes', now(), 1, '', '', '', 1 + g % 20000, 1, '', '', '',
                'AB' || g % 20000, 1 + g % 3, '', 'Colón ' || g from generate_series(1, 60000) g
            """).update();
        owner.sql("""
            insert into board (case_number, assistance, version, account, owner, urgency, priority, next_due, stage, provider_status, final_status, category, closed, service, service_line, plan, member, member_name, caller_name,
                place_label, opened_at, closed_at, surveyed, nonconforming, last_kind, last_subtype, last_words, last_who, last_at)
            select number, 1, 9, 1, 1, 1, 'EMERGENCY', 'infinity', 'CLOSING', 'CONCLUDED', 'CONCLUDED', 'COVERED', true, case number % 4 when 0 then 'PLOMERIA' when 1 then 'TAXI' else 'REMOLQUE_GRUA' end, 'HOGAR', 1, member, '', '',
                '', opened_at, closed_at, false, false, 'CLOSURE', '', '', '', closed_at from case_file
            """).update();
        owner.sql("insert into event_use select number, 1, member, 1, '2026-01-01', 'USED' from case_file where number % 2 = 0").update();
        owner.sql("""
            insert into former_assistance (account, former_number, member, at, service, currency, events, imported_at, imported_by, imported_name)
            select 1, 'F-' || g, 1 + g % 20000, '2025-06-01', 'TAXI', 'ARS', 1, now(), 1, 'Ana' from generate_series(1, 40000) g
            """).update();
        owner.sql("""
            insert into provider (id, trade_name, search, country, time_zone, condition) select 10000 + g, 'PROVEEDOR ' || g, 'proveedor ' || g, 'AR', 'America/Argentina/Buenos_Aires', case when g % 10 = 0 then 'INTERNAL' else 'EXTERNAL' end
            from generate_series(1, 20000) g
            """).update();
        owner.sql("""
            with home as (select id, row_number() over (order by id) - 1 as n, count(*) over () as every from place where country = 'AR' and level = 3)
            insert into provider_coverage (provider, service, place, position)
            select p.id, s.code, h.id, 1 from provider p join home h on h.n = (p.id * 7919::bigint) % h.every cross join unnest(array['REMOLQUE_GRUA', 'PLOMERIA']) s (code) where p.id > 10000
            """).update();
        owner.sql("analyze").update();
    }
}
