package org.auxilia.rights;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.rights.Roles.May;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody of an account sees, at every address that is theirs: their own people, and nobody else's. */
@AuxiliaTest
@Tag("ID-2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountSightTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @Test
    void noPageOfTheirsNamesAnotherAccountOrTheOffersOfProviders() {
        var sample = new Sample(world);
        var said = new SoftAssertions();
        for (var line : Roles.lines())
            if (!line.isPost() && line.may().get(Role.ACCOUNT) == May.OWN) {
                var answer = world.as(Role.ACCOUNT).get(sample.path(line, world.own));
                said.assertThat(answer.statusCode()).as(line.toString()).isLessThan(500);
                said.assertThat(answer.body()).as(line.toString()).doesNotContain("Limay", "LIMAY", "XX 999 YY", "777888", world.others + "", "AUXILIO VIEDMA", "41-9090");
            }
        said.assertAll();
    }

    @Test
    void noSearchFindsAnotherAccountsPeople() {
        var said = new SoftAssertions();
        for (var page : List.of("/members", "/boards/all", "/boards/open", "/find"))
            for (var words : List.of("Limayense", "Selzer", "20.123.456", "20123456", "LIMAY-9", "XX+999+YY", "2920777888", Long.toString(world.others)))
                for (var more : List.of("", "&account=" + world.foreign.id(), "&called=" + world.foreign.id()))
                    said.assertThat(world.as(Role.ACCOUNT).get(page + "?q=" + words + more).body()).as(page + " " + words + more)
                        .doesNotContain("Limayense,", "Selzer Limayense", "LIMAY-9<", "XX 999 YY<", "Banco Limay", "/cases/" + world.others);
        said.assertThat(world.as(Role.ACCOUNT).get("/members?q=20123456", "Accept", "application/json").body()).contains("POL-77/1").doesNotContain("LIMAY");
        said.assertThat(world.as(Role.COORDINATOR).get("/members?q=20123456").body()).contains("LIMAY-9");
        said.assertAll();
    }
}
