package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.network.Viedma.TOW;
import static org.auxilia.network.Viedma.at;

import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-2")
class WideningTest {

    private TestDatabase test;
    private Viedma world;
    private LadderCriteria criteria;

    @BeforeEach
    void country() {
        test = TestDatabase.fresh();
        world = new Viedma(test);
        criteria = LadderCriteria.now(TOW, world.viedma.id(), at("24T10:00"));
        world.tow("DE LA LOCALIDAD", world.viedma, 5, 1);
        world.tow("DE OTRA LOCALIDAD", world.places.of("AR", "Río Negro", "Adolfo Alsina", "San Javier"), 1, 25);
        world.tow("DE LA ZONA", world.places.of("AR", "Río Negro", "Adolfo Alsina"), 6, 2);
        world.tow("DE OTRA ZONA", world.places.of("AR", "Río Negro", "San Antonio"), 1, 150);
        world.tow("DE LA PROVINCIA", world.places.of("AR", "Río Negro"), 7, 3);
        world.tow("DE OTRA PROVINCIA", world.places.of("AR", "Chubut"), 1, 300);
        world.tow("DEL PAÍS", world.places.country("AR"), 8, 4);
        world.tow("DE OTRO PAÍS", world.places.country("BO"), 1, 4);
    }

    @AfterEach
    void leave() { test.close(); }

    @Test
    void whoCoversTheLocalityItsZoneProvinceOrCountryIsFound() {
        assertThat(world.names(world.search.ladder(criteria))).containsExactly("DE LA LOCALIDAD", "DE LA ZONA", "DE LA PROVINCIA", "DEL PAÍS");
    }

    @Test
    void wideningAddsThoseAroundAfterThoseWhoCoverThePlace() {
        assertThat(world.names(world.search.ladder(criteria.wide(Reach.ZONE))))
            .containsExactly("DE LA LOCALIDAD", "DE LA ZONA", "DE LA PROVINCIA", "DEL PAÍS", "DE OTRA LOCALIDAD");
        assertThat(world.names(world.search.ladder(criteria.wide(Reach.PROVINCE))))
            .containsExactly("DE LA LOCALIDAD", "DE LA ZONA", "DE LA PROVINCIA", "DEL PAÍS", "DE OTRA LOCALIDAD", "DE OTRA ZONA");
        var country = world.search.ladder(criteria.wide(Reach.COUNTRY));
        assertThat(world.names(country)).hasSize(7).endsWith("DE OTRA PROVINCIA").doesNotContain("DE OTRO PAÍS");
        assertThat(country.rows().getLast().why()).contains(new Why.Elsewhere("Chubut"));
        assertThat(country.rows().getLast().needsSupervisor()).isFalse();
    }

    @Test
    void eachSearchHasAWiderOneUpToTheCountry() {
        assertThat(ProviderSearch.wider(Reach.PLACE)).contains(Reach.ZONE);
        assertThat(ProviderSearch.wider(Reach.COUNTRY)).isEmpty();
    }

    @Test
    void aZoneWithoutSubzoneIsLookedThroughAsAWhole() {
        var zone = world.search.ladder(LadderCriteria.now(TOW, world.places.of("AR", "Río Negro", "Adolfo Alsina").id(), at("24T10:00")));
        assertThat(zone.reach()).isEqualTo(Reach.ZONE);
        assertThat(world.names(zone)).startsWith("DE LA ZONA", "DE LA PROVINCIA", "DEL PAÍS").contains("DE LA LOCALIDAD", "DE OTRA LOCALIDAD").hasSize(5);
    }

    @Test
    void thePositionOfTheFinestAreaThatHoldsThePlaceCounts() {
        var tow = world.tow("EN DOS ÁREAS", world.places.of("AR", "Río Negro"), 1, 1);
        world.coverages.put(tow.id(), new Coverage(TOW, world.viedma.id(), 9));
        assertThat(world.search.ladder(criteria).of(tow.id()).orElseThrow().position()).isEqualTo(9);
    }

    @Test
    @Tag("CA-12")
    void theCabinAnswersForRemoteServicesEverywhereAndTheReimbursementIsNeverCalled() {
        var remote = world.search.ladder(LadderCriteria.now("CONSULTORIA_LEGAL", world.viedma.id(), at("24T03:00")));
        assertThat(world.names(remote)).containsExactly("CABINA");
        assertThat(remote.rows().getFirst().provider()).isEqualTo(world.providers.get(Provider.Special.CABIN).id());
        assertThat(remote.rows().getFirst().km()).isEmpty();
        assertThat(world.names(world.search.ladder(criteria.wide(Reach.COUNTRY)))).doesNotContain("CABINA", "REEMBOLSO");
        assertThat(world.providers.get(Provider.Special.REIMBURSEMENT).tradeName()).isEqualTo("REEMBOLSO");
    }
}
