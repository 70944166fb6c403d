package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.api.Program;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Onlooker;
import org.auxilia.data.Shelves;
import org.auxilia.data.Sight;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
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
import org.springframework.web.util.UriUtils;

/** The map: walked through, searched, and added to where it lacks a place; what is added is found at once wherever places are picked. */
@AuxiliaTest
@Tag("CA-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesKeptTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Places places;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private Place viedma, zone, province;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        zone = places.of("AR", "Río Negro", "Adolfo Alsina");
        province = places.of("AR", "Río Negro");
    }

    private HttpResponse<String> add(String name, Place.Level level, int in, String point) {
        return world.as(Role.ADMINISTRATOR).post("/admin/places", "name", name, "level", level.name(), "in", Integer.toString(in), "inText", "", "point", point);
    }

    private HttpResponse<String> sent(String path, String... fields) { return world.as(Role.ADMINISTRATOR).post("/admin/places/" + path, fields); }

    private String page(String query) { return world.as(Role.ADMINISTRATOR).get("/admin/places" + query).body(); }

    private Place added(String... names) { return places.of("AR", names); }

    @Test
    void theMapIsWalkedThroughFromTheCountryToTheLocality() {
        assertThat(page("")).contains("Río Negro", "/admin/places?in=" + province.id());
        assertThat(page("?country=UY")).contains("Montevideo");
        assertThat(page("?in=" + province.id())).contains("Adolfo Alsina", "Argentina").doesNotContain(">Viedma<");
        assertThat(page("?in=" + zone.id())).contains("Viedma", "localidad").doesNotContain("href=\"/admin/places/" + viedma.id());
        assertThat(page("?q=" + UriUtils.encode("viedma rio negro", "UTF-8"))).contains("Viedma", "Adolfo Alsina, Río Negro, AR");
        assertThat(page("?q=xyzxyz")).contains("Ningún lugar con ese nombre");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/places/" + viedma.id()).statusCode()).as("of the files").isEqualTo(404);
    }

    /** 50 at a time, each row once. */
    @Test
    void aLongPageGoesOnWhereTheLastOneEnded() {
        var buenosAires = places.of("AR", "Buenos Aires");
        var seen = new java.util.ArrayList<String>();
        var query = "?in=" + buenosAires.id();
        for (var next = query; next != null; ) {
            var body = page(next);
            java.util.regex.Pattern.compile("<a class=\"a\" href=\"/admin/places\\?in=(\\d+)\">([^<]+)</a></td>|<tr><td class=\"wrap\">([^<]+)</td>").matcher(body.substring(body.indexOf("<tbody>"))).results().map(it -> it.group(0)).forEach(seen::add);
            var link = java.util.regex.Pattern.compile("rel=\"next\" href=\"/admin/places(\\?[^\"]+)\"").matcher(body);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize(jdbc.sql("select count(*)::int from place where province_id = ? and zone_id is null").param(buenosAires.id()).query(Integer.class).single()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    /** The first 50, that there are more, and the way to them. */
    @Test
    void aSearchThatFindsMoreThanAPageSaysSoAndGoesOn() {
        int all = places.search("san", "AR", Integer.MAX_VALUE).size();
        assertThat(all).isGreaterThan(100);
        var first = page("?country=AR&q=san");
        assertThat(first).contains("Los primeros 50 lugares para «san»");
        var next = java.util.regex.Pattern.compile("rel=\"next\" href=\"/admin/places(\\?[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(page(next.group(1).replace("&amp;", "&"))).contains("50 lugares más para «san»", "rel=\"next\"");
        var program = new Program(port, People.token(beans, beans.getBean(Users.class).findByName("administrator").orElseThrow()));
        var ids = new java.util.ArrayList<Integer>();
        for (var after = ""; after != null; ) {
            var rows = program.get("/admin/places?country=AR&q=san&limit=200&after=" + after).body();
            rows.at("/rows").valueStream().forEach(it -> ids.add(it.get("id").intValue()));
            after = rows.has("next") ? rows.get("next").stringValue() : null;
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(all).doesNotHaveDuplicates();
        assertThat(program.get("/admin/places?q=viedma&country=AR").body().at("/rows/0").has("used")).as("of the files").isFalse();
    }

    @Test
    void aPageOfTheMapGoesByItsIndex() {
        var plan = String.join("\n", jdbc.sql("""
            explain select id from place where province_id = :of and zone_id is null and (level, folded(coalesce(subzone, zone)), id) > (2::smallint, 'm', 0)
            order by level, folded(coalesce(subzone, zone)), id limit 51""").param("of", province.id()).query(String.class).list());
        assertThat(plan).contains("place_in_province_idx").doesNotContain("Seq Scan");
    }

    @Test
    @Tag("AS-2")
    void whatIsAddedIsFoundAtOnceByEverySearchAndIsServedByWhoServesWhatItLiesIn() {
        beans.getBean(Coverages.class).put(world.provider.id(), new Coverage("REMOLQUE_GRUA", zone.id(), 2));
        assertThat(add("Balneario Las Grutitas", Place.Level.SUBZONE, zone.id(), "-41.02, -62.81").statusCode()).isEqualTo(303);
        var it = added("Río Negro", "Adolfo Alsina", "Balneario Las Grutitas");
        assertThat(it.point()).isPresent();
        assertThat(places.search("grutitas", "AR", 5)).contains(it);
        assertThat(places.path(it.id())).contains(zone.id(), province.id());
        assertThat(world.as(Role.COORDINATOR).get("/places?q=grutitas").body()).contains("Balneario Las Grutitas, Adolfo Alsina, Río Negro");
        assertThat(world.as(Role.ACCOUNT).get("/places?q=grutitas").body()).as("people of an account").contains("Balneario Las Grutitas");
        assertThat(world.as(Role.COORDINATOR).get("/cases/places?q=grutitas").body()).contains("Grutitas");
        assertThat(world.as(Role.COORDINATOR).get("/providers?service=REMOLQUE_GRUA&place=" + it.id()).body()).contains("AUXILIO VIEDMA");
        assertThat(page("?in=" + zone.id())).contains("Balneario Las Grutitas", "agregado", "-41.02000, -62.81000");
        assertThat(changes.of("place", it.id())).extracting(change -> change.field() + " " + change.became().orElse("")).contains("name Balneario Las Grutitas", "level SUBZONE", "within Adolfo Alsina, Río Negro, AR");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?entity=place").body()).contains("Lugar", "Balneario Las Grutitas", "Está en");
    }

    @Test
    void aZoneIsAddedWithItsLocalitiesAndTheyBearItsNewName() {
        assertThat(add("Valle Nuevo", Place.Level.ZONE, province.id(), "").statusCode()).isEqualTo(303);
        var valley = added("Río Negro", "Valle Nuevo");
        assertThat(add("Colonia Primera", Place.Level.SUBZONE, valley.id(), "").statusCode()).isEqualTo(303);
        assertThat(sent(valley.id() + "/removal").body()).contains("Hay localidades en esta zona");
        assertThat(sent(Integer.toString(valley.id()), "name", "Valle del Sur", "offered", "true", "point", "").statusCode()).isEqualTo(303);
        assertThat(places.search("colonia primera valle del sur", "AR", 3)).extracting(Place::label).contains("Colonia Primera, Valle del Sur, Río Negro");
        assertThat(changes.of("place", valley.id())).extracting(it -> it.was().orElse("") + " > " + it.became().orElse("")).contains("Valle Nuevo > Valle del Sur");
    }

    @Test
    void whatCanNotLieThereOrLiesThereAlreadyIsRefusedAtItsFieldAndNothingTypedIsLost() {
        var taken = add("viédma", Place.Level.SUBZONE, zone.id(), "");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("«Viedma» ya está en Adolfo Alsina, Río Negro.", "value=\"viédma\"");
        assertThat(add("Zona Rara", Place.Level.ZONE, zone.id(), "").body()).contains("Una zona va en una provincia", "value=\"Zona Rara\"");
        assertThat(add("Barrio Raro", Place.Level.SUBZONE, viedma.id(), "").body()).contains("Una localidad va en una zona");
        assertThat(add("Sin Punto", Place.Level.SUBZONE, zone.id(), "por ahí").body()).contains("No se leen coordenadas", "value=\"por ahí\"");
        assertThat(add("Uno, dos", Place.Level.SUBZONE, zone.id(), "").body()).contains("sin comas");
        assertThat(world.as(Role.ADMINISTRATOR).post("/admin/places", "name", "Sin Lugar", "level", "SUBZONE", "in", "", "inText", "san").body()).contains("Elija de la lista dónde está.", "value=\"san\"");
    }

    @Test
    void oneThatIsNamedIsNotRemovedButWithdrawn() {
        add("Paraje Nombrado", Place.Level.SUBZONE, zone.id(), "");
        var it = added("Río Negro", "Adolfo Alsina", "Paraje Nombrado");
        var who = new Actor(world.ana.id(), world.ana.name(), Role.COORDINATOR);
        beans.getBean(Cases.class).record(world.own, 1, Stamp.now(who, clock.instant()), new Located(new Location(Optional.of(it.id()), it.label(), "", "", Optional.empty(), Optional.empty()), Party.MEMBER)).orThrow();
        var refused = sent(it.id() + "/removal");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Lo nombra un expediente");
        assertThat(sent(Integer.toString(it.id()), "name", "Paraje Nombrado", "point", "").statusCode()).isEqualTo(303);
        assertThat(places.search("paraje nombrado", "AR", 5)).doesNotContain(it);
        assertThat(places.find(it.id())).as("what names it").contains(it);
        assertThat(page("?q=paraje+nombrado")).contains("fuera de uso");
    }

    /** From a form that was opened before, or by its number: not for the pin beside it either. What has it keeps it. */
    @Test
    void oneThatIsOutOfUseIsTakenOnlyWhereItStandsAlready() {
        Stream.of("Paraje Viejo", "Paraje Cerrado").forEach(name -> add(name, Place.Level.SUBZONE, zone.id(), "-40.81, -63.01"));
        var old = added("Río Negro", "Adolfo Alsina", "Paraje Viejo");
        var closed = added("Río Negro", "Adolfo Alsina", "Paraje Cerrado");
        var desk = world.as(Role.SUPERVISOR);
        var at = "/cases/" + world.own + "/location";
        assertThat(desk.post(at, "place", "" + old.id(), "placeText", old.label(), "address", "Ruta 3 km 960").statusCode()).isEqualTo(303);
        assertThat(world.as(Role.ADMINISTRATOR).post("/admin/providers/" + world.provider.id() + "/coverages", "service", "REMOLQUE_GRUA", "place", "" + old.id(), "position", "4").statusCode()).isBetween(200, 303);
        for (var it : List.of(old, closed)) jdbc.sql("update place set used = true where id = ?").param(it.id()).update();
        for (var it : List.of(old, closed)) assertThat(sent(Integer.toString(it.id()), "name", it.name(), "point", "-40.81, -63.01").statusCode()).isEqualTo(303);

        var refused = desk.post(at, "place", "" + closed.id(), "placeText", closed.label(), "point", "-40.81,-63.01", "address", "Ruta 3 km 961");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("«Paraje Cerrado, Adolfo Alsina, Río Negro» ya no se usa", "Ruta 3 km 961");
        assertThat(desk.post(at, "place", "" + old.id(), "placeText", old.label(), "address", "Ruta 3 km 962").statusCode()).as("of the place that it has the address is corrected").isEqualTo(303);
        assertThat(beans.getBean(Cases.class).get(world.own, Sight.WHOLE).file().place().orElseThrow()).satisfies(it -> {
            assertThat(it.address()).isEqualTo("Ruta 3 km 962");
            assertThat(it.place()).contains(old.id());
        });
        var admin = world.as(Role.ADMINISTRATOR);
        var parts = "/admin/providers/" + world.provider.id() + "/coverages";
        assertThat(admin.post(parts, "service", "REMOLQUE_GRUA", "place", "" + closed.id(), "position", "4").body()).contains("Ese lugar ya no se usa: elija otro de la lista.");
        assertThat(admin.post(parts, "service", "REMOLQUE_GRUA", "place", "" + old.id(), "position", "5").statusCode()).isEqualTo(303);
        assertThat(beans.getBean(Coverages.class).of(world.provider.id())).contains(new Coverage("REMOLQUE_GRUA", old.id(), 5)).noneMatch(it -> it.place() == closed.id());
    }

    @Test
    void oneThatAProviderServesIsNotRemovedAndOneThatNobodyNamesIs() {
        Stream.of("Paraje Servido", "Paraje De Paso").forEach(name -> add(name, Place.Level.SUBZONE, zone.id(), ""));
        var served = added("Río Negro", "Adolfo Alsina", "Paraje Servido");
        var passing = added("Río Negro", "Adolfo Alsina", "Paraje De Paso");
        beans.getBean(Coverages.class).put(world.provider.id(), new Coverage("REMOLQUE_GRUA", served.id(), 3));
        assertThat(sent(served.id() + "/removal").statusCode()).isEqualTo(422);
        assertThat(sent(passing.id() + "/removal").statusCode()).isEqualTo(303);
        assertThat(places.find(passing.id())).isEmpty();
        assertThat(sent(viedma.id() + "/removal").statusCode()).as("of the files").isEqualTo(404);
    }

    @Test
    @Tag("CA-9")
    void whoWritesOverWhatHeHasNotSeenIsToldAndLosesNothing() {
        add("Paraje De Dos", Place.Level.SUBZONE, zone.id(), "");
        var it = added("Río Negro", "Adolfo Alsina", "Paraje De Dos");
        assertThat(sent(Integer.toString(it.id()), "name", "Paraje Del Primero", "offered", "true", "version", "1").statusCode()).isEqualTo(303);
        var second = sent(Integer.toString(it.id()), "name", "Paraje Del Segundo", "offered", "true", "version", "1");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("guardó cambios mientras usted escribía", "value=\"Paraje Del Segundo\"", "Paraje Del Primero", "name=\"version\" value=\"2\"");
    }

    @Test
    void anotherInstanceFindsItAfterSomeSeconds() {
        var other = new Places(jdbc, new Shelves(clock, beans.getBean(Onlooker.class)));
        assertThat(other.search("paraje lejano", "AR", 5)).extracting(Place::name).doesNotContain("Paraje Lejano");
        add("Paraje Lejano", Place.Level.SUBZONE, zone.id(), "");
        clock.advance(Duration.ofSeconds(6));
        assertThat(other.search("paraje lejano", "AR", 5)).extracting(Place::name).contains("Paraje Lejano");
    }
}
