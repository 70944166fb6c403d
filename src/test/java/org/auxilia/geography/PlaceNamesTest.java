package org.auxilia.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-1")
class PlaceNamesTest {

    private static TestDatabase database;
    private static Places places;
    private static PlaceNames names;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        places = new Places(database.jdbc());
        names = new PlaceNames(places);
    }

    @AfterAll
    static void close() { database.close(); }

    @Test
    void everyPlaceIsFoundAgainByItsName() {
        for (var country : Countries.codes()) {
            assertThat(places.all(country)).as(country).isNotEmpty().allSatisfy(it -> {
                assertThat(names.called(names.of(it, country), country)).containsExactly(it);
                assertThat(names.called(names.of(it, "MX"), "MX")).containsExactly(it);
            });
        }
    }

    @Test
    void theLevelStandsThereOnlyWhereItIsNeeded() {
        assertThat(names.of(places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma"), "AR")).isEqualTo("Viedma, Adolfo Alsina, Río Negro");
        assertThat(names.of(places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma"), "UY")).isEqualTo("Viedma, Adolfo Alsina, Río Negro, AR");
        assertThat(names.of(places.of("CO", "Antioquia", "Sopetrán"), "CO")).startsWith("Sopetrán, Antioquia (");
        assertThat(names.called("Bahía Blanca, Buenos Aires", "AR")).extracting(Place::level).containsExactlyInAnyOrder(Place.Level.ZONE, Place.Level.SUBZONE);
        assertThat(names.called("Guatemala", "GT")).as("the country and its capital's department").hasSize(2);
        assertThat(names.called("argentina", "AR")).containsExactly(places.country("AR"));
        assertThat(names.called("Viedma, Río Negro", "AR")).containsExactly(places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma"));
        assertThat(names.called("Vietma", "AR")).isEmpty();
    }
}
