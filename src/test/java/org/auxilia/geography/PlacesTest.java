package org.auxilia.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CA-1")
class PlacesTest {

    private static TestDatabase database;
    private static Places places;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        places = new Places(database.jdbc());
    }

    @AfterAll
    static void close() { database.close(); }

    @Test
    void oneTypedLineFillsCountryProvinceZoneAndSubzone() {
        var viedma = first("viedma rio negro");
        assertThat(viedma).isEqualTo(new Place(viedma.id(), "AR", "Río Negro", "Adolfo Alsina", "Viedma", -40.80932, -62.98532));
        assertThat(viedma.label()).isEqualTo("Viedma, Adolfo Alsina, Río Negro");
    }

    @Test
    void accentsCaseOrderAndOneSlipAreForgiven() {
        for (var typed : List.of("Viedma", "VIEDMA RÍO NEGRO", "rio negro viedma", "biedma rio negro", "vidma", "viemda", "viedm")) {
            assertThat(first(typed).subzone()).as(typed).isEqualTo("Viedma");
        }
        assertThat(first("san carlos de varilohe").name()).isEqualTo("San Carlos de Bariloche");
        assertThat(first("cochabanba").province()).isEqualTo("Cochabamba");
        assertThat(first("escasu").label()).contains("Escazú");
    }

    @Test
    void theCountryNarrowsTheSearch() {
        assertThat(places.search("santa cruz", "BO", 5)).isNotEmpty().allMatch(place -> place.country().equals("BO"));
        assertThat(first("santa cruz bolivia").country()).isEqualTo("BO");
    }

    @Test
    void nonsenseFindsNothingAndBreaksNothing() {
        for (var typed : List.of("", " ", "v", "zzzzqqq", "%", "' or 1=1 --", "ñ", "viedma ".repeat(3_000))) {
            assertThat(places.search(typed, null, 10)).as(typed.strip()).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(places.search("zzzzqqq", null, 10)).isEmpty();
    }

    @Test
    void aPlaceLiesInItsZoneProvinceAndCountry() {
        var viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        assertThat(places.path(viedma.id()).stream().map(places::get).map(Place::label))
            .containsExactly("Viedma, Adolfo Alsina, Río Negro", "Adolfo Alsina, Río Negro", "Río Negro", "AR");
        assertThatThrownBy(() -> places.get(-1)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aPinFindsItsLocality() {
        assertThat(places.nearest(new Point(-40.82, -62.99)).orElseThrow().subzone()).isEqualTo("Viedma");
    }

    @Test
    void distancesAreThoseOfTheGlobe() {
        var buenosAires = new Point(-34.6037, -58.3816);
        assertThat(buenosAires.kmTo(new Point(-40.8093, -62.9853))).isCloseTo(795, within(10.0));
        assertThat(buenosAires.kmTo(buenosAires)).isZero();
        assertThatThrownBy(() -> new Point(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A number that moved would point providers and cases elsewhere. */
    @Test
    void theNumbersNeverChange() {
        assertThat(places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma").id()).isEqualTo(1878811533);
        assertThat(places.country("AR").id()).isEqualTo(769547363);
    }

    private static Place first(String typed) { return places.search(typed, null, 1).getFirst(); }
}
