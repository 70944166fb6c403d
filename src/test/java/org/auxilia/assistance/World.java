package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Said.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.Outcome.*;
import org.auxilia.catalogue.Delivery;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;

/**
 * One case file in Viedma, two coordinators and their supervisor, and a clock that moves only when told: {@code at("10:03")},
 * {@code at("+1 09:00")} is the next day. The day is Monday, 23 November 2026.
 */
final class World {

    static final Actor ANA = new Actor(1, "Ana Pereyra", Role.COORDINATOR), BRUNO = new Actor(2, "Bruno Sosa", Role.COORDINATOR), RAUL = new Actor(3, "Raúl Ibarra", Role.SUPERVISOR),
        CARLA = new Actor(4, "Carla Núñez", Role.OPERATIONS_MANAGER), ELSA = new Actor(5, "Elsa Rivas", Role.GENERAL_MANAGEMENT);
    static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 8);
    static final IntFunction<Policy> POLICIES = policies(ZoneId.of("America/Argentina/Buenos_Aires"));

    private final LocalDate today;
    private final ZoneId zone;
    private CaseFile file;
    private Instant now;
    private Actor who = ANA;
    private int number = 1;

    private World(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
        this.file = new CaseFile(153567, List.of(), policies(zone), 1);
    }

    private static IntFunction<Policy> policies(ZoneId zone) { return version -> new Policy(version, Map.of(), 2, 3, zone, World::nextBusinessDay); }

    private static LocalDate nextBusinessDay(LocalDate day) {
        var next = day.plusDays(1);
        return next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY || next.equals(HOLIDAY) ? nextBusinessDay(next) : next;
    }

    // How a case begins

    static World rings() { return on("2026-11-23 10:00", "America/Argentina/Buenos_Aires"); }
    static World eight() { return on("2026-11-23 08:00", "America/Argentina/Buenos_Aires"); }

    /** The call, on a day and hour of an account's zone. */
    static World on(String time, String zone) { return new World(LocalDate.parse(time.substring(0, 10)), ZoneId.of(zone)).at(time.substring(11)).happens(calls()); }

    /** As far as the coverage: a member of the roster, a place, an assistance. */
    static World opened(Priority priority) { return rings().member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, priority)); }

    /** Ready to look for a provider. */
    static World ready(Priority priority) { return opened(priority).covered(200); }

    /** The account's rules say so from now on: who may grant how much (AU-1). */
    World with(Authority authority) { return under(policy -> new Policy(policy.version(), policy.agreed(), policy.callsBeforeNext(), policy.conformityAttempts(), policy.zone(), policy.nextBusinessDay(), authority, policy.payBeforeStart())); }
    /** The member pays before the work begins (CL-9). */
    World payingFirst() { return under(policy -> new Policy(policy.version(), policy.agreed(), policy.callsBeforeNext(), policy.conformityAttempts(), policy.zone(), policy.nextBusinessDay(), policy.authority(), true)); }

    private World under(java.util.function.UnaryOperator<Policy> change) {
        var was = file.policies();
        file = new CaseFile(file.number(), file.log(), version -> change.apply(was.apply(version)), file.current());
        return this;
    }

    World member(RosterStatus status) { return happens(new MemberIdentified(501, 70, status, "Marta Ñandú", "20123456", "")); }
    World covered(int limit) { return happens(coverage(limit), consents()); }
    World programmed(String from, String to) { return happens(new Programmed(List.of(window(from, to)))); }

    World assigned(Candidate provider, String eta) { return happens(new AssignmentFact.ProviderAssigned(provider, when(eta), Optional.empty(), false, Optional.empty())); }
    World agreed(Candidate provider, String from, String to) {
        return happens(new AssignmentFact.ProviderAssigned(provider, Optional.empty(), Optional.of(window(from, to)), false, Optional.empty()));
    }

    // What happens

    World at(String time) { now = time(time); return this; }
    World at(Instant time) { now = time; return this; }
    World as(Actor actor) { who = actor; return this; }
    /** From here on we speak of another assistance of the same case. */
    World assistance(int other) { number = other; return this; }

    World happens(Fact... facts) {
        for (var fact : facts) append(Procedure.record(fact, assistance(), stamp(now)), fact);
        return this;
    }

    /** Reported from outside, written down now. */
    World happened(String when, Fact fact) { return append(Procedure.record(fact, assistance(), stamp(time(when))), fact); }

    World forced(Fact fact, String why) { return append(Procedure.force(fact, why, assistance(), stamp(now)), fact); }

    World refusesToForce(Fact fact, Obstacle... expected) {
        assertThat(Procedure.force(fact, "urge", assistance(), stamp(now))).isEqualTo(new Refused(List.of(expected)));
        return this;
    }

    /** All that stands in the way, in the order of the table. */
    World refuses(Act act, Obstacle... expected) {
        assertThat(Procedure.obstaclesTo(act, assistance(), stamp(now))).as("obstacles to %s", act).containsExactly(expected);
        if (act instanceof Fact fact) assertThat(Procedure.record(fact, assistance(), stamp(now))).isEqualTo(new Refused(List.of(expected)));
        return this;
    }

    World allows(Act act) {
        assertThat(Procedure.obstaclesTo(act, assistance(), stamp(now))).as("obstacles to %s", act).isEmpty();
        return this;
    }

    // What must be so

    /** All that the assistance owes, in order of the due time: {@code "ASSIGN_PROVIDER 10:05"}. */
    World owes(String... expected) {
        assertThat(assistance().promises().stream().map(this::text)).as("owed at %s after\n%s", text(now), story()).containsExactlyInAnyOrder(expected);
        return this;
    }

    /** This, whatever else. */
    World owesAlso(String expected) {
        assertThat(assistance().promises().stream().map(this::text)).as("owed at %s after\n%s", text(now), story()).contains(expected);
        return this;
    }

    World owesNo(Task task) {
        assertThat(assistance().promises().stream().map(Promise::task)).as("owed at %s after\n%s", text(now), story()).doesNotContain(task);
        return this;
    }

    World caseOwes(String... expected) {
        assertThat(file.file().promises().stream().map(this::text)).containsExactly(expected);
        return this;
    }

    World is(FinalStatus status) {
        assertThat(assistance().finalStatus()).contains(status);
        return this;
    }

    World is(FinalStatus status, String cause) {
        assertThat(assistance().closing().map(closed -> closed.cause())).contains(cause);
        return is(status);
    }

    World is(ProviderStatus status) {
        assertThat(assistance().providerStatus()).isEqualTo(status);
        return this;
    }

    World is(Stage stage) {
        assertThat(assistance().stage()).isEqualTo(stage);
        return this;
    }

    World is(Priority priority) {
        assertThat(assistance().priority()).isEqualTo(priority);
        return this;
    }

    /** The kinds of the last entries, as the log has them. */
    World logged(Kind... expected) {
        var kinds = file.log().stream().map(Entry::kind).toList();
        assertThat(kinds.subList(kinds.size() - expected.length, kinds.size())).containsExactly(expected);
        return this;
    }

    /** What became of the promises of one task. */
    World fate(Task task, String... expected) {
        assertThat(Ledger.of(file, task == Task.CLOSE_CASE || task == Task.OPEN_ASSISTANCE ? 0 : number).lines().stream().filter(line -> line.promise().task() == task)
            .map(line -> text(line.promise().due()) + " " + line.fate())).as("%s", task).containsExactly(expected);
        return this;
    }

    CaseFile file() { return file; }
    Assistance assistance() { return file.assistance(number); }
    Stamp last() { return file.log().getLast().stamp(); }
    Stamp stamp(Instant happenedAt) { return Stamp.told(who, happenedAt, now, Optional.empty()); }

    Window window(String from, String to) { return new Window(time(from), time(to)); }
    Optional<Instant> when(String time) { return Optional.of(time(time)); }

    Instant time(String text) {
        var parts = text.split(" ");
        int days = parts.length > 1 ? Integer.parseInt(parts[0]) : 0;
        return LocalDateTime.parse(today.plusDays(days) + "T" + parts[parts.length - 1]).atZone(zone).toInstant();
    }

    private String text(Promise promise) { return promise.task() + (promise.subject().isEmpty() ? "" : ":" + promise.subject()) + " " + text(promise.due()); }

    private String text(Instant at) {
        var local = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        return (days == 0 ? "" : (days > 0 ? "+" : "") + days + " ") + local.toLocalTime();
    }

    private String story() { return file.log().stream().map(it -> text(it.happenedAt()) + " " + it.assistance() + " " + it.fact()).collect(Collectors.joining("\n")); }

    private World append(Outcome outcome, Fact fact) {
        switch (outcome) {
            case Recorded recorded -> file = file.with(recorded.entries());
            case Refused refused -> throw new AssertionError("at " + text(now) + " " + fact + " is refused: " + refused.obstacles());
        }
        file.assistances().forEach(it -> assertThat(it.isFinal() || !it.promises().isEmpty()).as("open, and somebody owes something:\n%s", story()).isTrue());
        return this;
    }
}
