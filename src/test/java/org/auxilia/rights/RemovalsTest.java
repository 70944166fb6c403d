package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.api.Program;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.CatalogueChanges.Change;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Removals;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.network.Coverage;
import org.auxilia.network.Document;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Tariff;
import org.auxilia.network.Technician;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was removed from a catalogue is taken back by one key, for a while and by whoever removed it, unless something else has taken its place. */
@AuxiliaTest
@Tag("AS-1")
@Tag("CA-1")
@Tag("LG-1")
@Tag("TK-28")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovalsTest {

    private static final Pattern UNDO = Pattern.compile("action=\"(/admin/removals/\\d+/undo)\"");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Places places;
    @Autowired ProviderRegister register;
    @Autowired CatalogueChanges changes;
    @Autowired Removals removals;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private Visitor admin;
    private int provider, zone, province;
    private int named;

    /**
     * Something that can be removed.
     *
     * @param row    asks for it as it stands
     * @param entity and id: as the history of changes has it
     */
    private record Thing(String path, List<String> fields, String row, String entity, String id) {
        @Override public String toString() { return path; }
    }

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        admin = world.as(Role.ADMINISTRATOR);
        provider = world.provider.id();
        zone = places.of("AR", "Río Negro", "Adolfo Alsina").id();
        province = places.of("AR", "Río Negro").id();
    }

    private Thing holiday() { return holiday(LocalDate.of(2027, 2, 1).plusDays(named++)); }

    private Thing holiday(LocalDate day) {
        admin.post("/admin/holidays", "country", "AR", "date", day.toString(), "name", "Día de la empresa");
        return new Thing("/admin/holidays/removal", List.of("country", "AR", "date", day.toString()), "select to_jsonb(h)::text from holiday h where country = 'AR' and date = '" + day + "'", "holiday", "AR " + day);
    }

    private Thing price() {
        admin.post("/admin/reference-prices", "service", "TAXI", "place", "" + zone, "currency", "ARS", "amount", "1.500,50", "from", LocalDate.of(2027, 2, 1).plusDays(named++).toString());
        int id = jdbc.sql("select max(id) from reference_price").query(Integer.class).single();
        return new Thing("/admin/reference-prices/" + id + "/removal", List.of(), "select to_jsonb(r)::text from reference_price r where id = " + id, "reference_price", "" + id);
    }

    private Thing place(String name, Place.Level level, int in) {
        admin.post("/admin/places", "name", name, "level", level.name(), "in", "" + in, "inText", "", "point", "-41.0231, -62.8107");
        int id = jdbc.sql("select id from place where own and coalesce(subzone, zone) = ?").param(name).query(Integer.class).single();
        return new Thing("/admin/places/" + id + "/removal", List.of(), "select to_jsonb(p)::text from place p where id = " + id, "place", "" + id);
    }

    private Thing subtype() {
        var code = "DE_PASO_" + named++;
        var fields = new String[] {"code", code, "stage", "2", "nameEs", "De paso", "nameEn", "In passing", "letters", "dp" + (char) ('a' + named % 26), "position", "40"};
        admin.post("/admin/log-subtypes", fields);
        admin.post("/admin/log-subtypes/" + code, Stream.concat(Stream.of(fields).skip(2), Stream.of("offered", "true", "version", "1")).toArray(String[]::new));
        return new Thing("/admin/log-subtypes/" + code + "/removal", List.of(), "select to_jsonb(s)::text from log_subtype s where code = '" + code + "'", "log_subtype", code);
    }

    private Thing coverage() {
        int place = places.of("AR", "Buenos Aires", "Patagones").id();
        register.cover(Actor.SYSTEM, provider, new Coverage("TAXI", place, 7));
        return new Thing(parts() + "/coverages/remove", List.of("service", "TAXI", "place", "" + place), "select to_jsonb(c)::text from provider_coverage c where service = 'TAXI' and provider = " + provider, "provider", "" + provider);
    }

    private Thing tariff() {
        int year = 2030 + named++;
        register.charge(Actor.SYSTEM, provider, new Tariff(0, "TAXI", new Money(1_234_56, "ARS"), new Money(99, "ARS"), new Money(7, "ARS"), 35, LocalDate.of(year, 3, 1), Optional.of(LocalDate.of(year, 6, 30))));
        return part("provider_tariff", "tariffs");
    }

    private Thing document() {
        register.file(Actor.SYSTEM, provider, new Document(0, Document.Kind.LICENCE, Optional.of("L-" + named++), Optional.of(LocalDate.of(2027, 8, 9)), false));
        return part("provider_document", "documents");
    }

    private Thing technician() {
        register.engage(Actor.SYSTEM, provider, new Technician(0, "Marta Díaz " + named++, Optional.of("+542920420011"), Optional.of("30.111.222")));
        return part("technician", "technicians");
    }

    private Thing part(String table, String part) {
        int id = jdbc.sql("select max(id) from " + table).query(Integer.class).single();
        return new Thing(parts() + "/" + part + "/" + id + "/remove", List.of(), "select to_jsonb(t)::text from " + table + " t where id = " + id, "provider", "" + provider);
    }

    private String parts() { return "/admin/providers/" + provider; }

    private List<Thing> each() {
        return List.of(holiday(), price(), place("Paraje Del Regreso " + named++, Place.Level.SUBZONE, zone), place("Paraje Suelto " + named++, Place.Level.SUBZONE, province), place("Valle Del Regreso " + named++, Place.Level.ZONE, province),
            subtype(), coverage(), tariff(), document(), technician());
    }

    private Optional<String> row(Thing it) { return jdbc.sql(it.row()).query(String.class).optional(); }

    private List<String> noted(Thing it) { return changes.of(it.entity(), it.id()).stream().map(change -> change.field() + " " + change.was().orElse("") + " > " + change.became().orElse("")).toList(); }

    /** @return the address where the notice takes it back */
    private String removed(Thing it) {
        var answer = admin.post(it.path(), it.fields().toArray(String[]::new));
        assertThat(answer.statusCode()).as(it + " " + answer.body()).isEqualTo(303);
        var page = admin.get(answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", "")).body();
        var undo = UNDO.matcher(page);
        assertThat(undo.find()).as(it + " offers it").isTrue();
        assertThat(page).contains("data-key=\"z\"");
        return undo.group(1);
    }

    private void refuses(String undo, String why) {
        var answer = admin.post(undo);
        assertThat(answer.statusCode()).as(why + answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void itStandsAgainExactlyAsItWasAndBothAreChangesLikeAnyOther() {
        var said = new SoftAssertions();
        for (var it : each()) {
            var before = row(it);
            int known = changes.of(it.entity(), it.id()).size();
            var undo = removed(it);
            said.assertThat(row(it)).as(it + " is gone").isEmpty();
            var gone = changes.of(it.entity(), it.id());
            var answer = admin.post(undo);
            said.assertThat(answer.statusCode()).as(it + answer.body()).isEqualTo(303);
            said.assertThat(admin.get(answer.headers().firstValue("Location").orElse("").replaceFirst("#.*", "")).body()).as("%s", it).contains("Deshecho: está otra vez como estaba.");
            said.assertThat(before).as("%s", it).isPresent();
            said.assertThat(row(it)).as("%s", it).isEqualTo(before);
            var back = changes.of(it.entity(), it.id());
            int fields = gone.size() - known;
            if (back.size() < 100) {
                said.assertThat(back).as("%s", it).hasSize(known + 2 * fields);
                said.assertThat(back.stream().limit(fields).map(Change::became).toList()).as("%s", it).containsExactlyElementsOf(gone.stream().limit(fields).map(Change::was).toList());
                said.assertThat(back.stream().limit(fields)).as("%s", it).allMatch(change -> change.was().isEmpty() && change.actor().equals("Víctor Cano"));
            }
        }
        said.assertAll();
        assertThat(places.search("paraje del regreso", "AR", 3)).as("the map finds it again").isNotEmpty();
    }

    @Test
    @Tag("ID-2")
    @Tag("ID-3")
    void onlyWhoeverRemovedItTakesItBack() {
        var it = technician();
        var before = row(it);
        var undo = removed(it);
        var other = world.as(Role.OPERATIONS_MANAGER).post(undo);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Lo quitó Víctor Cano: solo esa persona puede deshacerlo.");
        int refused = jdbc.sql("select count(*) from access_trail where kind = 'REFUSED'").query(Integer.class).single();
        assertThat(world.as(Role.COORDINATOR).post(undo).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from access_trail where kind = 'REFUSED'").query(Integer.class).single()).isEqualTo(refused + 1);
        assertThat(row(it)).isEmpty();
        assertThat(admin.post(undo).statusCode()).isEqualTo(303);
        assertThat(row(it)).isEqualTo(before);
    }

    @Test
    void itIsTakenBackOnceAndWithinTenMinutesAndIsForgottenThen() {
        var once = holiday();
        var undo = removed(once);
        assertThat(admin.post(undo).statusCode()).isEqualTo(303);
        refuses(undo, "Ya no se puede deshacer");
        var late = document();
        var tooLate = removed(late);
        clock.advance(Duration.ofMinutes(10));
        refuses(tooLate, "Ya no se puede deshacer: pasaron más de diez minutos, o ya se deshizo.");
        assertThat(row(late)).isEmpty();
        removals.tidy();
        assertThat(jdbc.sql("select count(*) from removal").query(Integer.class).single()).isZero();
        refuses("/admin/removals/999999/undo", "Ya no se puede deshacer");
    }

    @Test
    void aHolidayDoesNotComeBackOverAnotherOneNorOnceItsDayIsThere() {
        var it = holiday();
        var undo = removed(it);
        admin.post("/admin/holidays", "country", "AR", "date", it.fields().get(3), "name", "Otro día");
        refuses(undo, "Ese día ya es feriado otra vez: «Otro día».");
        assertThat(noted(it).getFirst()).isEqualTo("name  > Otro día");
        var now = clock.instant();
        var midnight = LocalDate.of(2026, 12, 1);
        clock.moveTo(Instant.parse("2026-12-01T01:55:00Z")); // five to midnight in Noronha
        var tomorrow = holiday(midnight);
        var late = removed(tomorrow);
        clock.advance(Duration.ofMinutes(6));
        refuses(late, "Elija un día que venga");
        clock.moveTo(now);
    }

    @Test
    void aPlaceDoesNotComeBackBesideItsNamesakeNorWhereItsZoneIsGoneAndBearsTheNameThatTheZoneHasByNow() {
        var namesake = place("Paraje Homónimo", Place.Level.SUBZONE, zone);
        var undo = removed(namesake);
        admin.post("/admin/places", "name", "paraje homonimo", "level", "SUBZONE", "in", "" + zone, "inText", "", "point", "");
        refuses(undo, "«paraje homonimo» ya está en Adolfo Alsina, Río Negro, AR.");

        var valley = place("Valle Que Se Va", Place.Level.ZONE, province);
        var within = place("Paraje Del Valle", Place.Level.SUBZONE, Integer.parseInt(valley.id()));
        var first = removed(within);
        var second = removed(valley);
        refuses(first, "«Paraje Del Valle» estaba en Valle Que Se Va, Río Negro, AR, que ya no está en el mapa.");
        assertThat(admin.post(second).statusCode()).isEqualTo(303);
        admin.post("/admin/places/" + valley.id(), "name", "Valle Que Vuelve", "offered", "true", "point", "");
        assertThat(admin.post(first).statusCode()).isEqualTo(303);
        assertThat(places.get(Integer.parseInt(within.id())).label()).isEqualTo("Paraje Del Valle, Valle Que Vuelve, Río Negro");
    }

    @Test
    void aSubtypeDoesNotComeBackOverItsCodeNorOverItsLetters() {
        var it = subtype();
        var letters = jdbc.sql("select letters from log_subtype where code = ?").param(it.id()).query(String.class).single();
        var undo = removed(it);
        admin.post("/admin/log-subtypes", "code", "CON_SUS_LETRAS", "stage", "2", "nameEs", "Con sus letras", "nameEn", "With its letters", "letters", letters, "position", "40", "offered", "true");
        refuses(undo, "Sus letras las tiene ahora «Con sus letras»: el que se quitó no puede volver.");
        admin.post("/admin/log-subtypes/CON_SUS_LETRAS/removal");
        admin.post("/admin/log-subtypes", "code", it.id(), "stage", "3", "nameEs", "Con su código", "nameEn", "With its code", "letters", "", "position", "40", "offered", "true");
        refuses(undo, "Ya hay otro subtipo con el código " + it.id());
        assertThat(row(it).orElseThrow()).contains("Con su código");
    }

    @Test
    void whatHangsOnAProviderDoesNotComeBackBesideWhatTookItsPlace() {
        var coverage = coverage();
        var undo = removed(coverage);
        register.cover(Actor.SYSTEM, provider, new Coverage("TAXI", Integer.parseInt(coverage.fields().get(3)), 2));
        refuses(undo, "El proveedor ya tiene otra vez ese servicio en esa zona");
        assertThat(row(coverage).orElseThrow()).contains("\"position\": 2");

        var tariff = tariff();
        var from = jdbc.sql("select lower(valid) from provider_tariff order by id desc limit 1").query(LocalDate.class).single();
        var cheaper = removed(tariff);
        register.charge(Actor.SYSTEM, provider, new Tariff(0, "TAXI", new Money(1, "ARS"), Money.zero("ARS"), Money.zero("ARS"), 0, from.plusDays(20), Optional.empty()));
        refuses(cheaper, "Ya hay otra tarifa de este servicio en esas fechas: la que se quitó no puede volver.");
        assertThat(row(tariff)).isEmpty();
        jdbc.sql("delete from provider_tariff where service = 'TAXI' and upper_inf(valid)").update();

        var document = document();
        var number = row(document).orElseThrow().replaceAll(".*\"number\": \"([^\"]*)\".*", "$1");
        var filed = removed(document);
        register.file(Actor.SYSTEM, provider, new Document(0, Document.Kind.LICENCE, Optional.of(number), Optional.empty(), true));
        refuses(filed, "Ya hay otro documento de ese tipo con ese número: el que se quitó no puede volver.");

        var technician = technician();
        var name = row(technician).orElseThrow().replaceAll(".*\"name\": \"([^\"]*)\".*", "$1");
        var engaged = removed(technician);
        register.engage(Actor.SYSTEM, provider, new Technician(0, name, Optional.empty(), Optional.of("30.111.222")));
        refuses(engaged, "Esa persona ya está otra vez entre los técnicos.");
        assertThat(admin.get(parts()).body()).as("who took its place stays").contains(name);
    }

    @Test
    @Tag("OP-5")
    void aProgramLearnsWhereItTakesThatBackAndDoesSoByTheSameAddress() {
        var program = new Program(port, People.token(beans, beans.getBean(Users.class).findByName("administrator").orElseThrow()));
        for (var it : List.of(tariff(), holiday())) {
            var before = row(it);
            var json = it.fields().isEmpty() ? "{}" : "{'country': 'AR', 'date': '" + it.fields().get(3) + "'}";
            var answer = program.post(it.path(), json);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            assertThat(answer.header("Link")).matches("</admin/removals/\\d+/undo>; rel=\"undo\"");
            var undo = answer.header("Link").replaceAll("<(.*)>.*", "$1");
            var undone = program.post(undo, "{}");
            assertThat(undone.status()).isEqualTo(200);
            assertThat(undone.body().get("said").stringValue()).isEqualTo("Deshecho: está otra vez como estaba.");
            assertThat(row(it)).isEqualTo(before);
            var again = program.post(undo, "{}");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.body().get("detail").stringValue()).startsWith("Ya no se puede deshacer");
        }
        assertThat(program.post(tariff().path().replaceAll("\\d+/remove", "999999/remove"), "{}").header("Link")).as("nothing was there").isEmpty();
    }

    @Test
    @Tag("OP-8")
    void anAdministratorTakesItBackByOneKey() {
        technician();
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go(parts());
            int rows = page.locator("#technicians tbody tr").count();
            page.locator("#technicians tbody tr button").last().click();
            page.locator(".toast [data-key=z]").waitFor();
            assertThat(page.locator(".toast")).containsText("El técnico se quitó.");
            assertThat(page.locator("#technicians tbody tr")).hasCount(rows - 1);
            browser.axeInBothThemes();
            browser.picture("technician-removed");
            Browser.press(page, "z");
            page.getByText("Deshecho: está otra vez como estaba.").waitFor();
            assertThat(page.locator("#technicians tbody tr")).hasCount(rows);

            page = browser.go("/admin/holidays?country=AR&year=2026");
            page.locator("tbody button").last().click();
            page.locator(".toast [data-key=z]").waitFor();
            browser.picture("holiday-removed");
            Browser.press(page, "z");
            page.getByText("Deshecho: está otra vez como estaba.").waitFor();
        }
    }
}
