package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.membership.Policies;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An account's times (BY-24): agreed from a day on, and tried on a case before. */
@AuxiliaTest
@Tag("MB-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TermsTriedTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Policies policies;
    @Autowired MovableClock clock;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    private String terms() { return "/admin/accounts/" + world.ours.id() + "/terms"; }

    private String[] fields(String... more) {
        var all = new ArrayList<>(List.of("callsBeforeNext", "2", "conformityAttempts", "3", "ASSIGN_EMERGENCY", "2 min"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void aCaseIsTriedWithOtherTimesAndNothingIsKept() {
        var before = policies.of(world.ours.id());
        var tried = world.as(Role.ADMINISTRATOR).post(terms() + "/trial", fields("case", "" + world.own));
        assertThat(tried.statusCode()).isEqualTo(200);
        // An emergency is to be assigned within 5 minutes of the opening at 8:00 (TK-11).
        assertThat(tried.body()).contains("Con estos tiempos, el expediente " + world.own).containsPattern("(?s)" + world.own + "/1</span> Asignar.*?<td>[^<]*08:05</td><td><span class=\"b\">[^<]*08:02</span>");
        assertThat(tried.body()).contains("value=\"2 min\"").doesNotContain("Selzer");
        assertThat(policies.of(world.ours.id())).isEqualTo(before);
    }

    @Test
    @Tag("OP-8")
    void oneTypesTriesAndReadsWhatItWouldComeTo() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go(terms());
            page.locator("[name=ASSIGN_EMERGENCY]").fill("2 min");
            page.locator("[name=case]").fill("" + world.own);
            page.getByText("Probar", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#tried").waitFor();
            assertThat(page.locator("[name=ASSIGN_EMERGENCY]").inputValue()).isEqualTo("2 min");
            browser.axeInBothThemes();
            browser.picture("terms-tried");
        }
    }

    @Test
    void aCaseOfAnotherAccountAndADayThatIsPastAreRefusedAtTheirFields() {
        var admin = world.as(Role.ADMINISTRATOR);
        var foreign = admin.post(terms() + "/trial", fields("case", "" + world.others));
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("Meridiano Seguros no tiene un expediente con ese número.");
        var past = admin.post(terms(), fields("from", "2026-01-01"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Elija hoy o un día que venga.", "value=\"2 min\"");
    }

    @Test
    void whatIsAgreedForLaterHoldsFromTheBeginningOfItsDay() {
        var day = TwoAccounts.START.atZone(TwoAccounts.ZONE).toLocalDate().plusDays(3);
        var begins = day.atStartOfDay(TwoAccounts.ZONE).toInstant();
        assertThat(world.as(Role.ADMINISTRATOR).post(terms(), fields("from", day.toString())).statusCode()).isEqualTo(303);
        assertThat(policies.current(world.ours.id(), clock.instant()).agreed()).isEmpty();
        assertThat(policies.current(world.ours.id(), begins.minusSeconds(1)).agreed()).isEmpty();
        assertThat(policies.current(world.ours.id(), begins).agreed()).containsEntry("ASSIGN_EMERGENCY", Duration.ofMinutes(2));
        assertThat(world.as(Role.ADMINISTRATOR).get(terms()).body()).contains("Ya acordados para más adelante:");
        var again = world.as(Role.ADMINISTRATOR).post(terms(), "callsBeforeNext", "2", "conformityAttempts", "3", "ASSIGN_EMERGENCY", "4 min", "from", day.toString());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Ya hay tiempos acordados para ese día: ábralos para cambiarlos.");

        int agreed = policies.of(world.ours.id()).getFirst().id();
        var opened = world.as(Role.ADMINISTRATOR).get(terms() + "?later=" + agreed).body();
        assertThat(opened).contains("value=\"" + day + "\"", "Dejar sin efecto");
        assertThat(world.as(Role.ADMINISTRATOR).post(terms(), "callsBeforeNext", "2", "conformityAttempts", "3", "ASSIGN_EMERGENCY", "4 min", "from", day.toString(), "later", "" + agreed).statusCode()).isEqualTo(303);
        assertThat(policies.current(world.ours.id(), begins).agreed()).containsEntry("ASSIGN_EMERGENCY", Duration.ofMinutes(4));
        int count = policies.of(world.ours.id()).size();

        var late = world.as(Role.ADMINISTRATOR).post(terms(), "callsBeforeNext", "2", "conformityAttempts", "3", "ASSIGN_EMERGENCY", "9 min", "from", day.toString(), "later", "" + agreed);
        assertThat(late.statusCode()).as("who saw the one before").isEqualTo(422);
        assertThat(late.body()).contains("otra persona lo cambió", "value=\"9 min\"");
        int changed = policies.of(world.ours.id()).getFirst().id();
        var moved = world.as(Role.ADMINISTRATOR).post(terms(), "callsBeforeNext", "2", "conformityAttempts", "3", "ASSIGN_EMERGENCY", "4 min", "from", day.plusDays(5).toString(), "later", "" + changed);
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(policies.of(world.ours.id())).hasSize(count);
        assertThat(policies.current(world.ours.id(), begins.plus(Duration.ofDays(5)).minusSeconds(1)).agreed()).as("it was moved to a later day").isEmpty();
        assertThat(policies.current(world.ours.id(), begins.plus(Duration.ofDays(5))).agreed()).containsEntry("ASSIGN_EMERGENCY", Duration.ofMinutes(4));

        int holds = policies.current(world.ours.id(), clock.instant()).id(), last = policies.of(world.ours.id()).getFirst().id();
        for (int id : List.of(holds, last)) world.as(Role.ADMINISTRATOR).post(terms() + "/withdrawal", "later", "" + id);
        assertThat(policies.current(world.ours.id(), begins.plus(Duration.ofDays(9))).id()).as("what holds stays, what was to come is gone").isEqualTo(holds);
    }
}
