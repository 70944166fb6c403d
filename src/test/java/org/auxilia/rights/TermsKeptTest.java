package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.membership.Clause;
import org.auxilia.membership.Conditions;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanTerms;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Policies;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody writes over what an account has agreed on, or a plan's conditions, that they haven't seen. */
@AuxiliaTest
@Tag("CA-9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TermsKeptTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Policies policies;
    @Autowired Plans plans;
    @Autowired Conditions conditions;
    @Autowired CatalogueChanges changes;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private Visitor admin;
    private int account;
    private String path;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        admin = world.as(Role.ADMINISTRATOR);
        account = world.ours.id();
        path = "/admin/accounts/" + account + "/terms";
    }

    /** Each time anew, at another time than the one before. */
    @BeforeEach
    void nothingIsAgreed() {
        policies.of(account).forEach(it -> policies.withdraw(account, it.id(), Actor.SYSTEM, clock.instant()));
        clock.advance(Duration.ofMinutes(1));
        agreed(Map.of(), clock.instant().atZone(TwoAccounts.ZONE).toLocalDate());
        clock.advance(Duration.ofMinutes(1));
    }

    private void agreed(Map<String, Duration> times, LocalDate from) {
        var day = from.atStartOfDay(TwoAccounts.ZONE).toInstant();
        policies.agree(account, times, 2, 3, day.isAfter(clock.instant()) ? day : clock.instant(), OptionalInt.empty(), world.ana.actor(), clock.instant());
    }

    private LocalDate today() { return clock.instant().atZone(TwoAccounts.ZONE).toLocalDate(); }

    private String version() { return String.valueOf(policies.version(account, clock.instant())); }

    private String[] terms(String... own) { return Stream.concat(Stream.of(own), Stream.of("callsBeforeNext", "2", "conformityAttempts", "3")).toArray(String[]::new); }

    private static Duration minutes(int minutes) { return Duration.ofMinutes(minutes); }

    @Test
    @Tag("MB-1")
    void whoWritesTimesOverWhatTheyHaveNotSeenIsToldOfEachField() {
        var seen = version();
        assertThat(admin.get(path).body()).contains("name=\"version\" value=\"" + seen + "\"");
        agreed(Map.of("ASSIGN_EMERGENCY", minutes(3), "LOAD_COSTS", minutes(90)), today());
        clock.advance(Duration.ofMinutes(1));
        var refused = admin.post(path, terms("version", seen, "ASSIGN_EMERGENCY", "4 min", "LOAD_COSTS", "1:30"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-ASSIGN_EMERGENCY-error", world.ana.name() + " guardó cambios mientras usted escribía", "value=\"4 min\"", "<b>3 min</b>", "name=\"version\" value=\"" + version() + "\"")
            .doesNotContain("f-LOAD_COSTS-error", "f-callsBeforeNext-error", "f-from-error");
        assertThat(now("ASSIGN_EMERGENCY")).isEqualTo(minutes(3));
        assertSaved(admin.post(path, terms("version", version(), "ASSIGN_EMERGENCY", "4 min", "LOAD_COSTS", "1:30")));
        assertThat(now("ASSIGN_EMERGENCY")).isEqualTo(minutes(4));
        assertThat(noted("policy", account)).contains("ASSIGN_EMERGENCY: PT3M > PT4M").doesNotContain("ASSIGN_EMERGENCY:  > PT4M");
        clock.advance(Duration.ofMinutes(1));
        assertSaved(admin.post(path, terms("ASSIGN_EMERGENCY", "6 min")));
        assertThat(now("ASSIGN_EMERGENCY")).as("whoever names no version writes over what stands").isEqualTo(minutes(6));
    }

    @Test
    @Tag("BY-24")
    void whatSomebodyAgreedForThatDayIsSeenBeforeItIsWrittenOver() {
        var seen = version();
        var day = today().plusDays(3);
        agreed(Map.of("ASSIGN_EMERGENCY", minutes(3)), day);
        var typed = terms("version", seen, "ASSIGN_EMERGENCY", "4 min", "from", day.toString());
        var refused = admin.post(path, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        int theirs = policies.of(account).getFirst().id();
        assertThat(refused.body()).contains("<b>3 min</b>", "name=\"later\" value=\"" + theirs + "\"", "value=\"" + day + "\"").doesNotContain("f-from-error");
        assertSaved(admin.post(path, terms("version", version(), "later", "" + theirs, "ASSIGN_EMERGENCY", "4 min", "from", day.toString())));
        assertThat(policies.of(account).stream().filter(it -> it.effectiveFrom().isAfter(clock.instant()))).singleElement().satisfies(it -> assertThat(it.agreed()).containsEntry("ASSIGN_EMERGENCY", minutes(4)));
    }

    @Test
    @Tag("BY-24")
    void whatWasToComeAndHoldsByNowIsSeenToo() {
        var day = today().plusDays(1);
        agreed(Map.of("ASSIGN_EMERGENCY", minutes(3)), day);
        int theirs = policies.of(account).getFirst().id();
        var seen = version();
        assertThat(admin.get(path + "?later=" + theirs).body()).contains("name=\"later\" value=\"" + theirs + "\"", "name=\"version\" value=\"" + seen + "\"");
        clock.moveTo(day.atTime(9, 0).atZone(TwoAccounts.ZONE).toInstant());
        var refused = admin.post(path, terms("version", seen, "ASSIGN_EMERGENCY", "4 min"));
        assertThat(refused.statusCode()).as("another one holds than was seen").isEqualTo(422);
        assertThat(refused.body()).contains("<b>3 min</b>").doesNotContain("name=\"later\"");
        var late = admin.post(path, terms("version", seen, "later", "" + theirs, "ASSIGN_EMERGENCY", "4 min", "from", day.toString()));
        assertThat(late.body()).contains("<b>3 min</b>").doesNotContain("name=\"later\"");
        assertThat(now("ASSIGN_EMERGENCY")).isEqualTo(minutes(3));
        assertSaved(admin.post(path, terms("version", version(), "ASSIGN_EMERGENCY", "4 min")));
        assertThat(now("ASSIGN_EMERGENCY")).isEqualTo(minutes(4));
    }

    @Test
    @Tag("MB-2")
    void whoPublishesConditionsOverAVersionTheyHaveNotSeenReadsIt() {
        int id = plans.add(new Plan(0, world.foreign.id(), "De dos", LocalDate.of(2026, 1, 1), Optional.empty(), 0, true, true, true), Actor.SYSTEM, clock.instant()).id();
        var page = "/admin/plans/" + id + "/conditions";
        assertThat(admin.get(page).body()).contains("name=\"version\" value=\"0\"", "data-draft=\"conditions-" + id + "\"");
        conditions.publish(id, LocalDate.of(2026, 3, 1), "Del primero.", List.of(new Clause("4.2", "Un remolque.")), "primero.pdf", Optional.of("%PDF-1.7".getBytes()), world.ana.actor(), clock.instant());
        String[] second = {"version", "0", "from", "2026-04-01", "text", "Del segundo.", "clauses", "4.2 Un remolque."};
        var refused = admin.post(page, second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-text-error", world.ana.name() + " guardó cambios mientras usted escribía", "Del segundo.</textarea>", "<b>Del primero.</b>", "<b>01/03/2026</b>", "<b>primero.pdf</b>",
            "name=\"version\" value=\"1\"").doesNotContain("f-clauses-error");
        assertThat(conditions.of(id)).hasSize(1);
        second[1] = "1";
        assertSaved(admin.post(page, second));
        assertThat(conditions.of(id)).extracting(PlanTerms::text).containsExactly("Del segundo.", "Del primero.");
        assertThat(noted("plan", id)).contains("terms:  > v2 2026-04-01");
        assertSaved(admin.post(page, "from", "2026-05-01", "text", "De un programa."));
        assertThat(conditions.of(id)).as("whoever names no version adds one").hasSize(3);
    }

    private Duration now(String term) { return policies.current(account, clock.instant()).agreed().get(term); }

    private List<String> noted(String entity, Object id) {
        return changes.of(entity, id).stream().map(it -> it.field() + ": " + it.was().orElse("") + " > " + it.became().orElse("")).toList();
    }

    private static void assertSaved(HttpResponse<String> answer) { assertThat(answer.statusCode()).isEqualTo(303); }
}
