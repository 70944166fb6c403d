package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Said.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.assistance.Outcome.*;
import org.auxilia.catalogue.Delivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coordinators who do anything that the procedure allows, in any order; and what must hold whatever they do. */
class RandomWalkTest {

    private static final ZoneId ZONE = ZoneId.of("America/Santiago");
    private static final int FIRST = Integer.getInteger("auxilia.walk", 0), SEEDS = Integer.getInteger("auxilia.walks", 260), STEPS = 40;

    private static final List<Kind> USUAL = List.of(Kind.IDENTIFICATION, Kind.LOCATION, Kind.CONSENT, Kind.COVERAGE, Kind.PROGRAMMING, Kind.AUTHORISATION, Kind.AUTHORISATION_REPLY, Kind.ASSIGNMENT, Kind.CONFIRMATION,
        Kind.ARRIVAL, Kind.MEMBER_TALK, Kind.CONTACT, Kind.DIAGNOSIS, Kind.GO_AHEAD, Kind.WORK_START, Kind.WORK_END, Kind.COSTS);
    /** Done rarely, or no walk would get far. */
    private static final EnumSet<Kind> DRASTIC = EnumSet.of(Kind.CANCELLATION, Kind.NEW_TIME_REFUSAL, Kind.EXCESS_REFUSAL, Kind.REOPENING, Kind.RESCHEDULING,
        Kind.RELEASE, Kind.GIVING_BACK, Kind.EXCLUSION, Kind.GIVING_UP, Kind.LEAVING, Kind.CASE_CLOSURE, Kind.PRIORITY, Kind.EXHAUSTION, Kind.OPENING, Kind.ROUTE, Kind.DISTANCE);

    @Test @Tag("TK-1") @Tag("TK-4") @Tag("TK-5") @Tag("CA-8")
    void whateverIsAllowedThePromisesAreThoseOfTheWrittenTable() {
        var done = new EnumMap<Kind, Integer>(Kind.class);
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) new Walk(seed, false, done).walk();
        assertThat(Kind.values()).as("each kind happened, but what is not forced").filteredOn(kind -> !done.containsKey(kind)).containsExactly(Kind.FORCING);
    }

    @Test @Tag("CA-8") @Tag("LG-6")
    void whateverIsForcedOrKeyedLateSomebodyOwesSomethingThatCanBeDone() {
        var done = new EnumMap<Kind, Integer>(Kind.class);
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) new Walk(seed, true, done).walk();
        assertThat(done.keySet()).as("each kind happened").containsExactly(Kind.values());
    }

    private static final class Walk {

        private final Random random;
        private final boolean rough;
        private final long seed;
        private final Map<Kind, Integer> done;
        private final List<Kind> wishes = new ArrayList<>(List.of(Kind.values()));
        private CaseFile file = new CaseFile(1, List.of(), version -> new Policy(version, Map.of(), 2, 3, ZONE, Walk::nextBusinessDay), 1);
        private Instant now;
        private final Map<Integer, Assistance> folded = new HashMap<>();

        Walk(long seed, boolean rough, Map<Kind, Integer> done) {
            this.done = done;
            this.seed = seed;
            this.rough = rough;
            random = new Random(seed);
            Collections.shuffle(wishes, random);
            // About the change to summer time on 6 September 2026, the end of the year, and any day
            now = Instant.parse(List.of("2026-09-05T12:00:00Z", "2026-12-31T22:00:00Z", "2026-11-23T13:00:00Z").get((int) (seed % 3)));
        }

        void walk() {
            var delivery = seed % 7 == 1 ? Delivery.REIMBURSEMENT : Delivery.values()[random.nextInt(6) % 4 % (random.nextInt(3) == 0 ? 4 : 1)];
            act(calls());
            act(service(delivery, Priority.values()[random.nextInt(3)], random.nextInt(4) == 0 ? new String[] {"plate"} : new String[0]));
            if (seed % 5 == 0) List.of(Kind.IDENTIFICATION, Kind.EXCLUSION, Kind.PRICE, seed % 2 == 0 ? Kind.CONNECTION_REFUSAL : Kind.CONNECTION).forEach(this::next);
            if (delivery == Delivery.REIMBURSEMENT) List.of(Kind.RECEIPT, Kind.CLAIM, Kind.AUTHORISATION_REPLY, Kind.REIMBURSEMENT).forEach(this::next);
            USUAL.stream().limit(random.nextInt(2 * USUAL.size())).forEach(this::next);
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(1 + random.nextInt(switch (random.nextInt(10)) { case 0 -> 14 * 3600; case 1, 2 -> 3600; default -> 600; }));
                act(anything());
                refusalsChangeNothing();
            }
        }

        /** A walk begins somewhere on the usual way, or it would seldom get far. */
        private void next(Kind kind) {
            now = now.plusSeconds(1 + random.nextInt(600));
            facts().stream().filter(fact -> fact.kind() == kind && Procedure.obstaclesTo(fact, assistance(numberFor(fact)), stamp(now, fact)).isEmpty()).findFirst().ifPresent(this::act);
        }

        private void act(Fact fact) {
            int number = numberFor(fact);
            var stamp = stamp(rough && random.nextInt(5) == 0 && !file.isEmpty() ? late() : now, fact);
            var outcome = Procedure.record(fact, file.assistance(number), stamp);
            if (outcome instanceof Refused) outcome = Procedure.force(fact, "urge", file.assistance(number), stamp);
            if (!(outcome instanceof Recorded recorded)) return;
            file = file.with(recorded.entries());
            folded.clear();
            recorded.entries().forEach(entry -> done.merge(entry.kind(), 1, Integer::sum));
            check(fact);
        }

        private Instant late() { return file.firstContact().orElseThrow().isBefore(now.minusSeconds(1200)) ? now.minusSeconds(random.nextInt(1200)) : now; }

        private void check(Fact fact) {
            IntStream.rangeClosed(1, file.count()).mapToObj(this::assistance).forEach(a -> {
                assertThat(a.isFinal() || !a.promises().isEmpty()).as(() -> "seed " + seed + ", somebody owes something\n" + story()).isTrue();
                a.promises().forEach(promise -> canBeDone(promise, a));
                if (!rough) assertThat(owed(a)).as(() -> "seed " + seed + " at " + now + " after " + fact + "\n" + story()).isEqualTo(WrittenTable.of(file.log(), a.number(), ZONE));
            });
            if (!rough) assertThat(owed(file.file())).as(() -> "seed " + seed + "\n" + story()).isEqualTo(WrittenTable.ofCase(file.log(), ZONE, Set.of()));
        }

        /** Each task offers a button. It is not refused but for what is still to be done first, and that can be done. */
        private void canBeDone(Promise promise, Assistance a) {
            for (var obstacle : Procedure.obstaclesTo(promise.act(), a, stamp(now)))
                assertThat(first(obstacle).stream().anyMatch(kind -> Procedure.obstaclesTo(kind, a, stamp(now)).isEmpty()))
                    .as(() -> "seed " + seed + ": " + promise + " is kept by " + promise.act() + ", but for " + obstacle + "\n" + story()).isTrue();
        }

        private static List<Kind> first(Obstacle obstacle) {
            return switch (obstacle) {
                case COVERAGE_UNDECIDED, COVERAGE_OWED -> List.of(Kind.COVERAGE, Kind.EXCLUSION, Kind.CONNECTION);
                case PRICE_NOT_TOLD, PRICE_LAPSED -> List.of(Kind.PRICE);
                case CONSENT_NOT_ASKED, CONSENT_OWED -> List.of(Kind.CONSENT);
                case NO_MEMBER, MEMBER_OWED -> List.of(Kind.IDENTIFICATION);
                case MEMBER_NOT_AUTHORISED -> List.of(Kind.AUTHORISATION);
                case AVAILABILITY_MISSING -> List.of(Kind.PROGRAMMING);
                case LOCATION_MISSING -> List.of(Kind.LOCATION);
                case AUTHORISATION_OPEN, EXCESS_BEFORE_SUPERIOR -> List.of(Kind.AUTHORISATION_REPLY);
                case FIELDS_MISSING -> List.of(Kind.FIELD);
                case EXCESS_OPEN -> List.of(Kind.EXCESS_ACCEPTANCE, Kind.PRICE);
                case ABOVE_COVERAGE, ABOVE_GOODWILL, GUARANTEE_IS_FREE, MEMBER_NOT_ASKED -> List.of(Kind.COSTS);
                case TIMES_MISSING -> List.of(Kind.ARRIVAL, Kind.CONTACT);
                case NOT_ARRIVED -> List.of(Kind.ARRIVAL);
                case NO_CONTACT -> List.of(Kind.CONTACT, Kind.ARRIVAL);
                case NOT_DIAGNOSED -> List.of(Kind.DIAGNOSIS);
                case NOT_AUTHORISED -> List.of(Kind.GO_AHEAD, Kind.EXCESS_ACCEPTANCE, Kind.PRICE, Kind.AUTHORISATION_REPLY, Kind.COVERAGE, Kind.EXCLUSION, Kind.CONNECTION);
                case NOT_STARTED -> List.of(Kind.WORK_START, Kind.GO_AHEAD, Kind.EXCESS_ACCEPTANCE, Kind.PRICE, Kind.AUTHORISATION_REPLY);
                case WAITING -> List.of(Kind.RETURN);
                default -> List.of();
            };
        }

        private void refusalsChangeNothing() {
            var facts = facts();
            var fact = facts.get(random.nextInt(facts.size()));
            var a = assistance(numberFor(fact));
            var obstacles = Procedure.obstaclesTo(fact, a, stamp(now, fact));
            var outcome = Procedure.record(fact, a, stamp(now, fact));
            if (obstacles.isEmpty()) assertThat(outcome).isInstanceOf(Recorded.class);
            else assertThat(outcome).isEqualTo(new Refused(obstacles));
        }

        private Assistance assistance(int number) { return folded.computeIfAbsent(number, file::assistance); }

        private int numberFor(Fact fact) { return fact.kind().isOfFile() ? 0 : fact.kind() == Kind.OPENING ? file.count() + 1 : 1 + (int) (seed % Math.max(1, file.count())); }

        private static Set<String> owed(Assistance a) {
            return a.promises().stream().map(it -> it.task() + " " + it.subject() + " " + it.due()).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Something possible; every other time, what the agenda asks for. */
        private Fact anything() {
            var a = assistance(numberFor(unanswered(Party.MEMBER)));
            var asked = Stream.concat(a.promises().stream(), assistance(0).promises().stream()).map(Promise::act).toList();
            if (random.nextInt(6) == 0) return wished();
            var possible = facts().stream().filter(fact -> !DRASTIC.contains(fact.kind()) || random.nextInt(16) == 0).filter(this::isPossible).toList();
            var wanted = possible.stream().filter(fact -> asked.contains(fact.kind())).toList();
            var choice = wanted.isEmpty() || random.nextInt(5) < 2 ? possible : wanted;
            return choice.get(random.nextInt(choice.size()));
        }

        /** Each walk has an order of its own in which it does, once, whatever becomes possible; what no walk has done yet goes first. */
        private Fact wished() {
            var fact = facts().stream().filter(this::isPossible).min(Comparator.<Fact, Boolean>comparing(it -> done.containsKey(it.kind())).thenComparing(it -> wishes.contains(it.kind()) ? wishes.indexOf(it.kind()) : wishes.size())).orElseThrow();
            wishes.remove(fact.kind());
            return fact;
        }

        private boolean isPossible(Fact fact) {
            var obstacles = Procedure.obstaclesTo(fact, assistance(numberFor(fact)), stamp(now, fact));
            return obstacles.isEmpty() || rough && random.nextInt(30) == 0 && obstacles.stream().allMatch(Obstacle::yieldsToForce);
        }

        private List<Fact> facts() {
            return new AnyFact(random, now, assistance(numberFor(unanswered(Party.MEMBER)))).all();
        }

        /** AU-1: another than who asked decides. */
        private Stamp stamp(Instant at, Fact fact) { return fact.kind() == Kind.AUTHORISATION_REPLY ? Stamp.told(World.CARLA, at, now, Optional.empty()) : stamp(at); }
        private Stamp stamp(Instant at) { return Stamp.told(World.RAUL, at, now, Optional.empty()); }

        private String story() { return file.log().stream().map(it -> it.happenedAt() + " " + it.assistance() + (it.stamp().isAutomatic() ? " * " : " ") + it.fact()).collect(Collectors.joining("\n")); }

        private static LocalDate nextBusinessDay(LocalDate day) {
            var next = day.plusDays(1);
            return next.getDayOfWeek().getValue() > 5 ? nextBusinessDay(next) : next;
        }
    }
}
