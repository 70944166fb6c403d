package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.api.Program.Answer;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.People;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever of the administration has a version answers it as its ETag, and is written on the version that If-Match names or not at all. */
@AuxiliaTest
@Tag("OP-5")
@Tag("CA-9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormVersionsTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired CatalogueChanges changes;
    @Autowired FormVersions versions;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private Program administrator, manager;
    private JsonNode document;
    /** One of each. */
    private List<Item> items;

    /** @param field that a program changes */
    private record Item(String address, String path, String field, String value) {}

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        administrator = program("administrator");
        manager = program("operations-manager");
        assertThat(manager.post("/admin/plans/" + world.plan.id() + "/services", "{'service-0': 'TAXI'}").status()).isEqualTo(200);
        document = manager.get("/openapi.json").body();
        items = List.of(item("/admin/accounts/{id}", world.ours.id(), "validator", "Carné"), item("/admin/accounts/{id}/texts", world.ours.id(), "FAREWELL", "Hasta luego."), item("/admin/texts", "", "FAREWELL", "Hasta pronto."), item("/admin/accounts/{id}/terms", world.ours.id(), "ASSIGN_EMERGENCY", "3"),
            item("/admin/plans/{id}", world.plan.id(), "name", "Vial Oro"), item("/admin/plans/{id}/services", world.plan.id(), "note-0", "Con aviso."), item("/admin/plans/{id}/conditions", world.plan.id(), "text", "Otras."),
            item("/admin/members/{id}", world.member.id(), "firstNames", "Alejandra"), item("/admin/users/{id}", world.bystander, "name", "Nadie Más"), item("/admin/providers/{id}", world.provider.id(), "note", "Llamar antes."),
            item("/admin/places/{id}", world.town, "name", "Paraje Nuevo"), item("/admin/causes/{code}", "DESISTE", "position", "77"), item("/admin/services/{code}", "REMOLQUE_GRUA", "usual", "77"),
            item("/admin/log-subtypes/{code}", "AVISO_CUENTA", "position", "77"), item("/admin/reference-prices/{id}", price(), "amount", "1500"), item("/admin/authority", "", "COURTESY-SUPERVISOR", "500"), item("/admin/accounts/{id}/authority", world.ours.id(), "EXCESS-SUPERVISOR", "500"));
    }

    private String price() { return manager.post("/admin/reference-prices", "{'service': 'TAXI', 'place': " + world.town + ", 'currency': 'CLP', 'amount': 1500, 'from': '2026-01-01'}").body().path("id").asString(); }

    private Program program(String name) { return new Program(port, People.token(beans, users.findByName(name).orElseThrow())); }

    private static Item item(String address, Object which, String field, String value) { return new Item(address, address.replaceFirst("\\{\\w+}", String.valueOf(which)), field, value); }

    private Program who(Item it) { return it.address().startsWith("/admin/users/") ? administrator : manager; }

    private Answer sent(Item it, ObjectNode body, String... headers) { return who(it).post(it.path(), body.toString(), headers); }

    /** As it stands a minute later, with what a program changes, and without the version that stands in it. @param nth another value each time */
    private ObjectNode changed(Item it, int nth) {
        clock.advance(Duration.ofMinutes(1));
        var value = it.value().matches("\\d+") ? String.valueOf(Integer.parseInt(it.value()) + nth) : it.value() + " " + nth;
        var body = (ObjectNode) who(it).get(it.path()).body();
        body.remove("version");
        return body.put(it.field(), value);
    }

    @Test
    void eachIsWrittenOnTheVersionThatWasSeenOrNotAtAll() {
        var said = new SoftAssertions();
        for (var it : items) {
            var read = who(it).get(it.path());
            var seen = read.header("ETag");
            said.assertThat(seen).as(it.path()).isEqualTo("\"" + read.body().path("version").asString() + "\"").matches("\"\\d+\"");
            var first = sent(it, changed(it, 1), "If-Match", seen);
            said.assertThat(first.status()).as(it.path() + " " + first).isIn(200, 201);
            var now = who(it).get(it.path()).header("ETag");
            said.assertThat(now).as(it.path()).isNotEqualTo(seen);
            for (var stale : List.of(seen, "\"99999\"", "W/\"x\"")) {
                var refused = sent(it, changed(it, 2), "If-Match", stale);
                said.assertThat(refused.status()).as(it.path() + " " + stale + " " + refused).isEqualTo(412);
                said.assertThat(refused.body().path("type").asString()).as(it.path()).isEqualTo("urn:auxilia:stale");
                said.assertThat(refused.body().path("meanwhile").path(0).asString()).as(it.path()).contains("guardó cambios mientras usted escribía");
                said.assertThat(refused.body().path("errors").isEmpty()).as(it.path() + " " + refused).isFalse();
            }
            said.assertThat(who(it).get(it.path()).header("ETag")).as("nothing was written of " + it.path()).isEqualTo(now);
        }
        said.assertAll();
    }

    @Test
    void theFieldAndTheHeaderMaySayTheSameAndNotTwoThings() {
        var said = new SoftAssertions();
        for (var it : items) {
            var seen = who(it).get(it.path()).header("ETag");
            int version = Integer.parseInt(seen.replace("\"", ""));
            var refused = sent(it, changed(it, 3).put("version", version + 1), "If-Match", seen);
            said.assertThat(refused.status()).as(it.path() + " " + refused).isEqualTo(400);
            said.assertThat(refused.body().path("type").asString()).isEqualTo("urn:auxilia:invalid");
            said.assertThat(refused.body().path("detail").asString()).contains(seen, Integer.toString(version + 1));
            said.assertThat(who(it).get(it.path()).header("ETag")).as("nothing was written of " + it.path()).isEqualTo(seen);
            var taken = sent(it, changed(it, 4).put("version", version), "If-Match", seen);
            said.assertThat(taken.status()).as(it.path() + " " + taken).isIn(200, 201);
            var stale = sent(it, changed(it, 5).put("version", version));
            said.assertThat(stale.status()).as(it.path() + " by the field alone: as before").isIn(422, 409);
        }
        said.assertAll();
    }

    @Test
    void whatWasRefusedIsNotNotedAndWhatWasWrittenIs() {
        var it = items.stream().filter(one -> one.field().equals("usual")).findFirst().orElseThrow();
        var seen = manager.get(it.path()).header("ETag");
        assertThat(sent(it, changed(it, 6), "If-Match", seen).status()).isEqualTo(200);
        assertThat(sent(it, changed(it, 7), "If-Match", seen).status()).isEqualTo(412);
        assertThat(changes.of("service", "REMOLQUE_GRUA").stream().filter(one -> one.field().equals("usual")).map(one -> one.became().orElse(""))).contains("PT1H23M").doesNotContain("PT1H24M");
    }

    @Test
    void whatAddsOneOrHasNoVersionIsNotWrittenByOne() {
        var body = "{'code': 'NIEBLA', 'nameEs': 'Niebla', 'nameEn': 'Fog', 'position': 45, 'endings': ['CANCELLED_LATER'], 'offered': true}";
        assertThat(manager.post("/admin/causes", body, "If-Match", "\"1\"").status()).isEqualTo(422);
        assertThat(manager.get("/admin/causes/NIEBLA").status()).isEqualTo(404);
        assertThat(manager.post("/admin/causes", body).status()).isIn(200, 201);
        assertThat(manager.post("/admin/causes/NIEBLA", body.replace("45", "46"), "If-Match", "*").status()).as("whichever stands").isEqualTo(200);
        assertThat(manager.post("/admin/holidays", "{'date': '2097-03-04', 'country': 'AR', 'name': 'Día del puerto'}", "If-Match", "\"1\"").status()).isEqualTo(422);
    }

    /** The table above has all of them, and the document says so. */
    @Test
    void theDocumentDeclaresThem() {
        var declared = new TreeSet<String>();
        var answered = new TreeSet<String>();
        document.path("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith("/admin/")) return;
            if (names(path.getValue().at("/post/parameters")).contains("If-Match")) declared.add(path.getKey());
            if (path.getValue().at("/get/responses/200/headers").has("ETag")) answered.add(path.getKey());
        });
        assertThat(declared).isEqualTo(items.stream().map(Item::address).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(answered).isEqualTo(declared);
        assertThat(document.at("/paths/~1providers~1{id}/get/responses/200/headers").has("ETag")).isTrue();
        assertThat(document.at("/paths/~1cases~1{number}/get/responses/200/headers").has("ETag")).isTrue();
        var sheet = manager.get("/providers/" + world.provider.id());
        assertThat(sheet.header("ETag")).isEqualTo("\"" + sheet.body().at("/provider/version").asString() + "\"");
        assertThat(versions.has("/admin/accounts/7/terms/trial")).isFalse();
    }

    private static List<String> names(JsonNode parameters) {
        var names = new ArrayList<String>();
        parameters.forEach(it -> names.add(it.path("name").asString()));
        return names;
    }
}
