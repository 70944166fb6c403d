package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuxiliaTest
class ProvidersScreenTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    JdbcClient jdbc;

    private int provider;

    @BeforeEach
    void provider() {
        provider = jdbc.sql("select id from provider where special = 'CABIN'").query(Integer.class).single();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @Tag("ID-2")
    void everyoneOfTheOperationReadsTheNetworkAndOnlyItsKeepersChangeIt(Role role) {
        var visitor = as(role);
        boolean reads = role != Role.ACCOUNT, keeps = role == Role.ADMINISTRATOR || role == Role.OPERATIONS_MANAGER;
        assertThat(visitor.get("/providers").statusCode()).isEqualTo(reads ? 200 : 403);
        assertThat(visitor.get("/providers/" + provider).statusCode()).isEqualTo(reads ? 200 : 403);
        assertThat(visitor.get("/admin/providers").statusCode()).isEqualTo(keeps ? 200 : 403);
        for (var part : new String[] {"", "/" + provider, "/" + provider + "/coverages", "/" + provider + "/tariffs", "/" + provider + "/documents", "/" + provider + "/technicians"}) {
            assertThat(visitor.post("/admin/providers" + part).statusCode()).as(part).isEqualTo(keeps ? 422 : 403);
        }
    }

    @Test
    @Tag("CA-1")
    void thePlacesAnswerAsOptionsAndAsJson() {
        var visitor = as(Role.COORDINATOR);
        assertThat(visitor.get("/places?q=biedma+rio+negro").body()).contains("role=\"option\"", "Viedma, Adolfo Alsina, Río Negro");
        assertThat(visitor.get("/places?q=viedma&country=AR", "Accept", "application/json").body()).contains("\"subzone\":\"Viedma\"");
        assertThat(visitor.get("/places?q=").body()).doesNotContain("role=\"option\"");
    }

    @Test
    @Tag("AS-1")
    void badInputIsToldAtTheFieldAndKept() {
        var visitor = as(Role.ADMINISTRATOR);
        var answer = visitor.post("/admin/providers", "tradeName", "x".repeat(20_000), "placeText", "Viedma", "place", "99", "capacity", "0", "status", "ACTIVE",
            "condition", "EXTERNAL", "point", "200, 900", "email", "nadie", "version", "1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("f-tradeName-error", "f-place-error", "f-capacity-error", "f-point-error", "f-email-error", "x".repeat(20_000), "200, 900");
        var tariff = visitor.post("/admin/providers/" + provider + "/tariffs", "service", "REMOLQUE_GRUA", "currency", "ARS", "visit", "12,345", "from", "2026-02-30");
        assertThat(tariff.statusCode()).isEqualTo(422);
        assertThat(tariff.body()).contains("f-t-visit-error", "f-t-from-error", "value=\"12,345\"");
    }

    @Test
    @Tag("AS-2")
    void anAddressThatCannotBeReadShowsTheListWithoutThatFilter() {
        var visitor = as(Role.COORDINATOR);
        for (var query : new String[] {"?place=99999999999", "?line=NADA&status=x&after=y", "?service=NADA&place=1&reach=MOON", "?name=" + "x".repeat(500), "?place=77"}) {
            assertThat(visitor.get("/providers" + query).statusCode()).as(query).isEqualTo(200);
        }
        assertThat(visitor.get("/providers/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("AS-2")
    void withoutScriptThePlaceTypedIsThePlaceMeant() {
        assertThat(as(Role.COORDINATOR).get("/providers?service=REMOLQUE_GRUA&place=&placeText=biedma+rio+negro").body())
            .contains("Remolque grúa en Viedma, Adolfo Alsina, Río Negro", "Ningún proveedor para este servicio");
    }

    private Visitor as(Role role) {
        var user = People.with(users, role);
        var visitor = new Visitor(port);
        visitor.signIn(user.username(), People.PASSWORD);
        return visitor;
    }
}
