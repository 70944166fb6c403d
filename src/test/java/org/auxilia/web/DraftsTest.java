package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drafts on the server: one's own, until the form is taken or a week has passed. */
@AuxiliaTest
@Tag("CA-10")
class DraftsTest {

    private static final String TYPED = "{\"values\":[[\"name\",\"Nélida\"]]}";

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Drafts drafts;
    @Autowired MovableClock clock;
    private int administrator;
    private Visitor her;

    @BeforeEach
    void anAdministrator() {
        administrator = People.with(users, Role.ADMINISTRATOR).id();
        People.with(users, Role.SUPERVISOR);
        clock.advance(Drafts.KEPT.plusDays(1));
        drafts.tidy();
        clock.moveTo(MovableClock.START);
        her = new Visitor(port);
        her.signIn("administrator", People.PASSWORD);
    }

    @Test
    void areFoundByWhomTheyBelongToAndByNobodyElse() {
        assertThat(keep(TYPED)).isEqualTo(204);
        assertThat(keep(TYPED.replace("Nélida", "Nélida Paz"))).isEqualTo(204);
        assertThat(her.get("/drafts?form=user-new&form=other", "Accept", "application/json").body()).contains("Nélida Paz").doesNotContain("Nélida\\\"]");
        var supervisor = new Visitor(port);
        supervisor.signIn("supervisor", People.PASSWORD);
        assertThat(supervisor.get("/drafts?form=user-new", "Accept", "application/json").body()).isEqualTo("{\"rows\":[]}");
        supervisor.post("/drafts/removal", "form", "user-new");
        assertThat(mine()).hasSize(1);
        her.post("/drafts/removal", "form", "user-new");
        assertThat(mine()).isEmpty();
    }

    @Test
    void whatWasTakenIsRememberedForABrowserThatHasNotHeardAndPushesNoDraftOut() {
        assertThat(her.post("/preferences/language", "language", "es", "_draft", "never-kept").statusCode()).isEqualTo(303);
        assertThat(drafts.of(administrator, List.of("never-kept"))).allMatch(it -> it.fields().isEmpty()).hasSize(1);
        keep(TYPED);
        for (int i = 0; i <= Drafts.MOST; i++) {
            drafts.drop(administrator, "taken-" + i);
        }
        clock.advance(Duration.ofSeconds(1));
        drafts.keep(administrator, "another", "/", TYPED, clock.instant());
        assertThat(mine()).hasSize(1);
        assertThat(drafts.of(administrator, List.of("taken-0", "taken-1", "taken-" + Drafts.MOST))).hasSizeLessThan(3);
        assertThat(her.post("/drafts/removal", "form", "x".repeat(201)).statusCode()).isEqualTo(422);
    }

    /** Whoever was cut off and signs out brings what they typed an hour ago; meanwhile the form was sent elsewhere, or typed on. */
    @Test
    void whatIsYoungerStays() {
        var anHourAgo = Long.toString(clock.instant().minus(Duration.ofHours(1)).toEpochMilli());
        her.post("/drafts/removal", "form", "user-new");
        assertThat(her.post("/drafts", "form", "user-new", "address", "/admin/users/new", "at", anHourAgo, "fields", TYPED).statusCode()).isEqualTo(204);
        assertThat(mine()).as("it was sent").isEmpty();
        clock.advance(Duration.ofSeconds(1));
        keep(TYPED.replace("Nélida", "Nélida Paz"));
        her.post("/drafts", "form", "user-new", "address", "/admin/users/new", "at", anHourAgo, "fields", TYPED);
        assertThat(mine()).singleElement().asString().contains("Nélida Paz");
        var tomorrow = Long.toString(clock.instant().plus(Duration.ofDays(1)).toEpochMilli());
        her.post("/drafts", "form", "other", "address", "", "at", tomorrow, "fields", TYPED);
        assertThat(drafts.of(administrator, List.of("other")).getFirst().at()).as("no clock is ahead of ours").isEqualTo(clock.instant());
    }

    @Test
    void goWithTheFormThatIsTakenAndStayWithOneThatIsRefused() {
        keep(TYPED);
        var refused = her.post("/admin/users", "name", "", "_draft", "user-new");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith(DraftController.TAKEN));
        assertThat(mine()).hasSize(1);
        var taken = her.post("/preferences/language", "language", "es", "_draft", "user-new");
        assertThat(taken.headers().allValues("Set-Cookie")).anyMatch(it -> it.startsWith(DraftController.TAKEN + "=user-new;"));
        assertThat(mine()).isEmpty();
    }

    @Test
    void areForgottenAfterAWeek() {
        keep(TYPED);
        clock.advance(Drafts.KEPT.minus(Duration.ofSeconds(1)));
        assertThat(mine()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(mine()).isEmpty();
        clock.moveTo(MovableClock.START);
    }

    @Test
    void haveTheirLimits() {
        assertThat(keep("x".repeat(250_001))).isEqualTo(422);
        assertThat(mine()).isEmpty();
        for (int i = 0; i <= Drafts.MOST; i++) {
            drafts.keep(administrator, "form-" + i, "/", TYPED, clock.instant());
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(drafts.of(administrator, List.of("form-0", "form-1"))).extracting(Drafts.Draft::form).containsExactly("form-1");
    }

    @Test
    void areNothingForWhoHasNotSignedInOrComesFromAnotherSite() {
        assertThat(new Visitor(port).get("/drafts?form=user-new", "Accept", "application/json").statusCode()).isEqualTo(401);
        assertThat(her.postWithoutToken("/drafts", "form", "user-new", "fields", TYPED).statusCode()).isEqualTo(403);
        assertThat(mine()).isEmpty();
    }

    private int keep(String fields) {
        return her.post("/drafts", "form", "user-new", "address", "/admin/users/new", "fields", fields).statusCode();
    }

    private List<Drafts.Draft> mine() {
        return drafts.of(administrator, List.of("user-new")).stream().filter(it -> !it.fields().isEmpty()).toList();
    }
}
