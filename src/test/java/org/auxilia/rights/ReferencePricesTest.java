package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Places;
import org.auxilia.network.ReferencePrices;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What services usually cost, as an administrator keeps it; which of several prices counts on a day in a place (CX-2, OC-4). */
@AuxiliaTest
@Tag("CX-2")
@Tag("OC-4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferencePricesTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Places places;
    @Autowired ReferencePrices prices;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;
    private Visitor admin;
    private int viedma, zone, province, country;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        admin = world.as(Role.ADMINISTRATOR);
        viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma").id();
        zone = places.of("AR", "Río Negro", "Adolfo Alsina").id();
        province = places.of("AR", "Río Negro").id();
        country = places.country("AR").id();
    }

    @BeforeEach
    void none() { jdbc.sql("delete from reference_price").update(); }

    private static String[] price(Object... it) { return new String[] {"service", "TAXI", "place", "" + it[0], "currency", "" + it[1], "amount", "" + it[2], "from", "" + it[3]}; }

    /** @return its number */
    private int added(Object... it) {
        var answer = admin.post("/admin/reference-prices", price(it));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return jdbc.sql("select max(id) from reference_price").query(Integer.class).single();
    }

    private Optional<Money> on(String day) { return prices.find("TAXI", viedma, "ARS", LocalDate.parse(day)); }

    private static Optional<Money> ars(long minor) { return Optional.of(new Money(minor, "ARS")); }

    @Test
    void aPriceHoldsFromItsFirstDayUntilTheDayBeforeTheNext() {
        added(viedma, "ARS", "1.500,50", "2026-03-01");
        added(viedma, "ARS", "1.800", "2026-09-01");
        assertThat(on("2026-02-28")).as("not yet").isEmpty();
        assertThat(on("2026-03-01")).isEqualTo(ars(1_500_50));
        assertThat(on("2026-08-31")).as("its last day").isEqualTo(ars(1_500_50));
        assertThat(on("2026-09-01")).isEqualTo(ars(1_800_00));
    }

    @Test
    void theFinestAreaThatHoldsThePlaceWinsOverANewerPriceOfAWiderOne() {
        added(country, "ARS", "900", "2026-01-01");
        assertThat(on("2026-11-23")).isEqualTo(ars(900_00));
        added(province, "ARS", "1000", "2026-01-01");
        added(zone, "ARS", "1100", "2026-01-01");
        assertThat(on("2026-11-23")).isEqualTo(ars(1_100_00));
        added(province, "ARS", "5000", "2026-11-01");
        assertThat(on("2026-11-23")).isEqualTo(ars(1_100_00));
        added(viedma, "ARS", "1200", "2026-11-24");
        assertThat(on("2026-11-23")).as("the town's begins tomorrow").isEqualTo(ars(1_100_00));
        assertThat(on("2026-11-24")).isEqualTo(ars(1_200_00));
        assertThat(prices.find("TAXI", places.of("AR", "Buenos Aires", "Patagones").id(), "ARS", LocalDate.parse("2026-11-24"))).as("elsewhere the country's").isEqualTo(ars(900_00));
    }

    @Test
    void aPriceInAnotherCurrencySaysNothing() {
        added(viedma, "USD", "10", "2026-01-01");
        assertThat(on("2026-11-23")).isEmpty();
        added(country, "ARS", "900", "2026-01-01");
        assertThat(on("2026-11-23")).as("the country's in the right currency").isEqualTo(ars(900_00));
        assertThat(prices.find("CERRAJERIA_HOGAR", viedma, "ARS", LocalDate.parse("2026-11-23"))).as("nor does one of another service").isEmpty();
    }

    @Test
    void whatCanNotBeAPriceIsToldAtItsFieldAndNothingTypedIsLost() {
        var bad = admin.post("/admin/reference-prices", "service", "NADA", "place", "", "placeText", "Atlántida", "currency", "PESOS", "amount", "0", "from", "31/02/2026");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("f-service-error", "f-place-error", "Elija el lugar de la lista.", "f-currency-error", "f-amount-error", "f-from-error", "value=\"Atlántida\"");
        for (var it : List.of("XXX", "ZZZ", "AR")) assertThat(admin.post("/admin/reference-prices", price(viedma, it, "10", "2026-01-01")).body()).as(it).contains("f-currency-error", "Escriba el código de tres letras, por ejemplo ARS.");
        assertThat(admin.post("/admin/reference-prices", price(viedma, "ARS", "0", "2026-01-01")).body()).contains("f-amount-error", "Escriba un importe mayor que cero.");
        assertThat(admin.post("/admin/reference-prices", price(viedma, "ARS", "-5", "2026-01-01")).body()).contains("f-amount-error");
        assertThat(admin.post("/admin/reference-prices", price(viedma, "CLP", "10,50", "2026-01-01")).body()).as("whole pesos").contains("f-amount-error");
        assertThat(admin.post("/admin/reference-prices", price(999_999_999, "ARS", "10", "2026-01-01")).body()).contains("f-place-error");
        assertThat(prices.first(10)).isEmpty();
        added(viedma, "ARS", "0,01", "2026-01-01");
        var twice = admin.post("/admin/reference-prices", price(viedma, "ars", "20", "2026-01-01"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("f-from-error", "Ya hay un precio de este servicio en ese lugar y moneda desde ese día.");
        int other = added(viedma, "ARS", "20", "2026-01-02");
        assertThat(admin.post("/admin/reference-prices/" + other, price(viedma, "ARS", "30", "2026-01-01")).statusCode()).as("nor by a change").isEqualTo(422);
        assertThat(admin.post("/admin/reference-prices/" + other, price(viedma, "ARS", "30", "2026-01-02")).statusCode()).as("itself is none other").isEqualTo(303);
    }

    @Test
    void whoChangedWhatIsNotedAndReadFromItsPage() {
        int id = added(viedma, "ARS", "10", "2026-01-01");
        admin.post("/admin/reference-prices/" + id, price(zone, "ARS", "12,50", "2026-01-01"));
        assertThat(changes.of("reference_price", id)).extracting(it -> it.field() + ": " + it.was().orElse("") + " > " + it.became().orElse(""))
            .contains("amount:  > 10.00", "amount: 10.00 > 12.50", "within: Viedma, Adolfo Alsina, Río Negro > Adolfo Alsina, Río Negro");
        assertThat(admin.get("/admin/reference-prices/" + id).body()).contains("entity=reference_price&amp;item=" + id, "Historial");
        assertThat(admin.get("/admin/changes?entity=reference_price&item=" + id).body()).contains("Precio de referencia", "Taxi, Adolfo Alsina", "Importe", "12.50", "/admin/reference-prices/" + id);
        assertThat(admin.get("/admin/places/" + zone).statusCode()).as("of the files").isEqualTo(404);
    }

    @Test
    @Tag("CA-9")
    void ofTwoAdministratorsTheSecondIsToldWhatStandsAndLosesNothing() {
        int id = added(viedma, "ARS", "10", "2026-01-01");
        var first = new ArrayList<>(List.of(price(viedma, "ARS", "20", "2026-01-01")));
        first.addAll(List.of("version", "1"));
        var second = new ArrayList<>(List.of(price(viedma, "ARS", "30", "2026-01-01")));
        second.addAll(List.of("version", "1"));
        assertThat(world.as(Role.OPERATIONS_MANAGER).post("/admin/reference-prices/" + id, first.toArray(String[]::new)).statusCode()).isEqualTo(303);
        var late = admin.post("/admin/reference-prices/" + id, second.toArray(String[]::new));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("f-amount-error", "guardó cambios mientras usted escribía", "value=\"30\"", "20,00", "name=\"version\" value=\"2\"");
        assertThat(on("2026-11-23")).isEqualTo(ars(20_00));
        second.set(second.size() - 1, "2");
        assertThat(admin.post("/admin/reference-prices/" + id, second.toArray(String[]::new)).statusCode()).as("now it was seen").isEqualTo(303);
        assertThat(on("2026-11-23")).isEqualTo(ars(30_00));
        admin.post("/admin/reference-prices/" + id + "/removal");
        assertThat(admin.post("/admin/reference-prices/" + id, second.toArray(String[]::new)).statusCode()).as("somebody removed it").isEqualTo(404);
    }

    @Test
    void ofTwoThatAddTheSameAtOnceOneIsAdded() {
        var both = List.of(world.as(Role.OPERATIONS_MANAGER), admin).stream()
            .map(it -> CompletableFuture.supplyAsync(() -> it.post("/admin/reference-prices", price(viedma, "ARS", "10", "2026-01-01")).statusCode())).toList();
        assertThat(both.stream().map(CompletableFuture::join).sorted()).containsExactly(303, 422);
        assertThat(prices.first(10)).hasSize(1);
    }

    @Test
    void theListIsFilteredByServiceAndByPlaceAndTakenOut() {
        added(country, "ARS", "900", "2026-01-01");
        added(viedma, "ARS", "1200", "2026-01-01");
        added(viedma, "ARS", "1300", "2026-06-01");
        added(places.of("AR", "Buenos Aires", "Patagones").id(), "ARS", "77", "2026-01-01");
        admin.post("/admin/reference-prices", "service", "CERRAJERIA_HOGAR", "place", "" + viedma, "currency", "ARS", "amount", "55", "from", "2026-01-01");
        assertThat(csv("service=TAXI&place=" + viedma)).as("those that hold it: the last first").hasSize(3).anyMatch(it -> it.startsWith("Taxi;Argentina;ARS;900")).containsSubsequence(
            "Taxi;Viedma, Adolfo Alsina, Río Negro;ARS;1300,00;01/06/2026", "Taxi;Viedma, Adolfo Alsina, Río Negro;ARS;1200,00;01/01/2026");
        assertThat(csv("place=" + province)).as("those that lie in it, too").hasSize(4).noneMatch(it -> it.contains("77,00"));
        assertThat(csv("place=" + country)).hasSize(5);
        assertThat(csv("service=CERRAJERIA_HOGAR")).hasSize(1);
        assertThat(csv("placeText=viedma+rio+negro&service=TAXI")).as("typed without choosing").hasSize(3);
        assertThat(admin.get("/admin/reference-prices?service=TAXI&place=" + places.country("BO").id()).body()).contains("Ningún precio con estos filtros.");
        var seen = new ArrayList<String>();
        for (var next = ""; next != null;) {
            var page = admin.get("/admin/reference-prices?limit=2&after=" + next, "Accept", "application/json").body();
            java.util.regex.Pattern.compile("\"id\":(\\d+)").matcher(page).results().forEach(it -> seen.add(it.group(1)));
            next = page.matches("(?s).*\"next\":\"\\d+\".*") ? page.replaceAll("(?s).*\"next\":\"(\\d+)\".*", "$1") : null;
        }
        assertThat(seen).as("page by page each once").hasSize(5).doesNotHaveDuplicates();
    }

    private List<String> csv(String filter) { return admin.get("/admin/reference-prices?format=csv&" + filter).body().lines().skip(1).filter(it -> it.contains(";")).toList(); }
}
