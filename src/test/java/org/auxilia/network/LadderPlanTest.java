package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.network.Viedma.TOW;
import static org.auxilia.network.Viedma.at;

import java.util.List;
import java.util.regex.Pattern;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 20,000 providers all over the country: what the query touches, not how long it takes, so that it holds on any machine. */
@Tag("AS-2")
class LadderPlanTest {

    private static TestDatabase test;
    private static Viedma world;

    @BeforeAll
    static void fill() {
        test = TestDatabase.fresh();
        world = new Viedma(test);
        var owner = test.owner();
        owner.sql("""
            with home as (select id, lat, lon, row_number() over (order by id) - 1 as n, count(*) over () as all_places
                          from place where country = 'AR' and level = 3 and lat is not null and zone_id is not null)
            insert into provider (id, trade_name, search, country, time_zone, place, lat, lon)
            select 10000 + g, 'PROVEEDOR ' || g, 'proveedor ' || g, 'AR', 'America/Argentina/Buenos_Aires', h.id, h.lat, h.lon
            from generate_series(1, 20000) g join home h on h.n = (g * 7919::bigint) % h.all_places
            """).update();
        owner.sql("""
            insert into provider_coverage (provider, service, place, position)
            select p.id, s.code, case when p.id % 3 = 0 then l.zone_id else l.id end, 1 + p.id % 9
            from provider p join place l on l.id = p.place cross join unnest(array['REMOLQUE_GRUA', 'AUXILIO_VIAL', 'CERRAJERIA_HOGAR']) s (code)
            """).update();
        owner.sql("""
            insert into provider_tariff (provider, service, currency, visit, km, valid)
            select provider, service, 'ARS', 4000000, 100000, '[2026-01-01,)' from provider_coverage
            """).update();
        owner.sql("insert into provider_document (provider, kind, expires) select id, 'INSURANCE', '2027-01-01' from provider where id > 10000").update();
        owner.sql("insert into provider_load select id, 0 from provider where id > 10000").update();
        owner.sql("insert into provider_score select id, 90, 90, 1 from provider where id > 10000").update();
        owner.sql("insert into provider_work select id, make_date(2026, m, 1), 9, 1 from provider cross join generate_series(1, 11) m where id > 10000").update();
        owner.sql("analyze").update();
    }

    @AfterAll
    static void close() { test.close(); }

    @Test
    void theCallingOrderOfAPlaceReadsNoTableFromEndToEnd() {
        var plan = explain(Reach.PLACE);
        assertThat(plan).contains("provider_coverage_calling_idx");
        assertThat(scanned(plan)).isEmpty();
    }

    @Test
    void wideningToTheProvinceStillGoesByTheIndexes() {
        var plan = explain(Reach.PROVINCE);
        assertThat(plan).contains("provider_coverage_calling_idx", "place_province_idx");
        assertThat(scanned(plan)).doesNotContain("provider", "provider_coverage", "place");
    }

    @Test
    void theListByNameUsesTheTrigrams() {
        assertThat(String.join("\n", test.owner().sql("explain select id from provider where search like '%roveedor 19999%'").query(String.class).list()))
            .contains("provider_search_idx");
    }

    /** The big tables that the plan reads from end to end. */
    private static List<String> scanned(String plan) {
        return Pattern.compile("Seq Scan on (provider\\w*|place)").matcher(plan).results().map(it -> it.group(1)).toList();
    }

    private static String explain(Reach reach) {
        var search = new ProviderSearch(test.owner(), world.places);
        return String.join("\n", search.plan(LadderCriteria.now(TOW, world.viedma.id(), at("24T10:00")).wide(reach)));
    }
}
