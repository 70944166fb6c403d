package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.auxilia.Alone;
import org.auxilia.MovableClock;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Due tasks tell their assignee, overdue ones the superiors, each once, whoever runs and whoever was killed. */
@Tag("TK-3")
class FiringTest {

    private static final Instant DUE = MovableClock.START;

    private final TestDatabase database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock(DUE.minusSeconds(3600));

    @AfterEach
    void close() { database.close(); }

    /** One instance of the application, and the topics that its screens hear. */
    private final class Instance {
        final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        final Screens screens = new Screens(topics -> heard.addAll(List.of(topics)), new Figures(clock));
        final OtherInstances others = new OtherInstances(database.jdbc(), clock, screens);
        final Firing firing = new Firing(database.jdbc(), clock, screens, others);
    }

    private void owes(long number, int assignee, String whom, Instant due, Duration grace) {
        database.jdbc().sql("""
            insert into promise (case_number, assistance, task, subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words)
            values (:number, 1, 'ASK_ARRIVAL', '', :due, :due, :escalates, 1, :whom, 1, :assignee, :assignee, '')
            """).param("number", number).param("assignee", assignee).param("whom", whom).param("due", Boards.at(due)).param("escalates", Boards.at(due.plus(grace))).update();
    }

    @Test
    void aTaskFiresAtItsTimeAndNotASecondBefore() {
        owes(1, 17, "PROVIDER", DUE, Duration.ofMinutes(5));
        var here = new Instance();

        assertThat(here.firing.fireDue(DUE.minusSeconds(1))).isEmpty();
        assertThat(here.firing.fireDue(DUE)).hasSize(1);
        assertThat(here.firing.fireDue(DUE.plusSeconds(1))).isEmpty();
        assertThat(here.heard).containsExactly("boards", "agenda-17");
    }

    @Test
    void itEscalatesWhenTheGraceIsOverAndNotASecondBefore() {
        owes(1, 17, "PROVIDER", DUE, Duration.ofMinutes(5));
        owes(2, 17, "PROVIDER", DUE, Duration.ofMinutes(1));
        var here = new Instance();

        assertThat(here.firing.escalateOverdue(DUE.plusSeconds(59))).isEmpty();
        assertThat(here.firing.escalateOverdue(DUE.plusSeconds(60))).extracting(Fired::number).as("a life at risk has its own grace").containsExactly(2L);
        assertThat(here.firing.escalateOverdue(DUE.plusSeconds(299))).isEmpty();
        assertThat(here.firing.escalateOverdue(DUE.plusSeconds(300))).extracting(Fired::number).containsExactly(1L);
        assertThat(here.heard).contains(Superiors.TOPIC);
    }

    @Test
    void whatASuperiorOwesIsToldToAllOfThemAtOnce() {
        owes(1, 17, "SUPERVISOR", DUE, Duration.ofMinutes(5));
        var here = new Instance();
        here.firing.fireDue(DUE);
        assertThat(here.heard).contains(Superiors.TOPIC);
    }

    @Test
    @Tag("OP-1")
    void severalInstancesFireEachTaskOnce() throws Exception {
        fill(3000, 3000);
        var work = new ArrayList<Callable<List<Fired>>>();
        for (int i = 0; i < 4; i++) work.add(() -> new Instance().firing.fireDue(DUE));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var fired = new ArrayList<Fired>();
            for (var done : pool.invokeAll(work)) fired.addAll(done.get());
            assertThat(fired).hasSize(3000).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatFellDueWhileNothingRanFiresOnceAfterTheStart() {
        owes(1, 17, "PROVIDER", DUE.plusSeconds(10), Duration.ofMinutes(5));
        owes(2, 17, "PROVIDER", DUE.minusSeconds(10), Duration.ofMinutes(5));
        clock.moveTo(DUE);
        new Instance().firing.poll();
        clock.moveTo(DUE.plus(Duration.ofHours(3)));

        var afterTheStart = new Instance();
        afterTheStart.firing.poll();
        assertThat(afterTheStart.heard.stream().filter("agenda-17"::equals)).as("one has fired before, both escalate now").hasSize(3);
        afterTheStart.heard.clear();
        afterTheStart.firing.poll();
        assertThat(afterTheStart.heard).isEmpty();
    }

    @Test
    @Tag("TK-2")
    void afterAnOutageLivesAtRiskComeFirstThenWhatIsDueLongest() {
        fill(1200, 1200);
        owes(5000, 17, "PROVIDER", DUE.minusSeconds(1), Duration.ofMinutes(5));
        database.owner().sql("update promise set urgency = 0 where case_number = 5000").update();
        var fired = new Instance().firing.fireDue(DUE);
        assertThat(fired).hasSize(1201);
        assertThat(fired.getFirst().number()).isEqualTo(5000);
        assertThat(fired.get(1).number() % 50).as("due 49 s ago, among those due 0 to 49 s ago").isEqualTo(49);
    }

    @Test
    @Alone
    void aMillionthIsNotLateBehindAHundredThousandThatWait() {
        fill(100_000, 300);
        database.owner().sql("analyze promise").update();
        var here = new Instance();
        var plan = String.join("\n", database.owner().sql("explain select case_number from promise where urgency in (0, 1) and due <= :now and fired_at is null order by urgency, due limit 500 for update skip locked")
            .param("now", Boards.at(DUE)).query(String.class).list());
        assertThat(plan).contains("promise_waiting").doesNotContain("Seq Scan", "Sort");

        var began = System.nanoTime();
        assertThat(here.firing.fireDue(DUE)).hasSize(300);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2).minusMillis(250));
    }

    @Test
    void aDatabaseThatIsAwayEndsTheRoundAndNotTheRounds() {
        var here = new Instance();
        database.owner().sql("alter table promise rename to gone").update();
        here.firing.poll();
        here.others.poll();
        database.owner().sql("alter table gone rename to promise").update();
        owes(1, 17, "PROVIDER", DUE, Duration.ofMinutes(5));
        clock.moveTo(DUE);
        here.firing.poll();
        assertThat(here.heard).contains("agenda-17");
    }

    @Test
    @Tag("OP-1")
    @Tag("BD-1")
    void oneInstanceShowsWhatAnotherFiredAndTellsItOnce() {
        owes(1, 17, "PROVIDER", DUE, Duration.ofMinutes(5));
        clock.moveTo(DUE);
        var one = new Instance();
        var other = new Instance();
        one.firing.poll();
        Stream.of(one, other).forEach(it -> it.others.poll());
        other.others.poll();

        assertThat(one.heard).containsExactly("boards", "agenda-17");
        assertThat(other.heard).containsExactly("boards", "agenda-17");
    }

    /** An act that goes on while others look is heard by them once it stands, however long it took and whatever came between. */
    @Test
    @Tag("OP-1")
    @Tag("BD-1")
    void anActThatTookLongIsHeardByOtherInstancesWhenItStands() {
        var here = new Instance();
        var others = new OtherInstances(database.jdbc(), clock, here.screens, Duration.ZERO);
        others.poll();
        database.transactions().executeWithoutResult(_ -> {
            changes(1);
            CompletableFuture.runAsync(() -> {
                changes(2);
                others.poll();
                others.poll();
            }).join();
        });
        assertThat(here.heard).contains("case-2").doesNotContain("case-1");
        others.poll();
        others.poll();
        assertThat(here.heard).containsOnlyOnce("case-1");
    }

    @Test
    @Tag("OP-1")
    @Tag("BD-1")
    void whatFiredElsewhereWhileTheDatabaseCouldNotBeAskedIsHeardAfterwards() {
        owes(1, 17, "PROVIDER", DUE, Duration.ofMinutes(5));
        var here = new Instance();
        clock.moveTo(DUE.minusSeconds(1));
        here.others.poll();
        new Instance().firing.fireDue(DUE);
        clock.moveTo(DUE.plusSeconds(20));
        here.others.poll();
        here.others.poll();
        assertThat(here.heard).containsOnlyOnce("agenda-17");
    }

    private void changes(long number) {
        database.jdbc().sql("""
            insert into case_file (number, version, head, account, owner, status, opened_at, changed_at, policy, number_called, caller_name, caller_phone, member_name,
                person, document, plate, place_label, address)
            values (:number, 1, '', 1, 17, 'OPEN', now(), clock_timestamp(), 1, '', '', '', '', '', '', '', '', '')
            """).param("number", number).update();
    }

    /** So many that wait, of which some are due. */
    private void fill(int all, int due) {
        database.owner().sql("""
            insert into promise (case_number, assistance, task, subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words)
            select g, 1, 'ASK_ARRIVAL', '', t, t, t + interval '5 minutes', 1, 'PROVIDER', 1, g % 60, g % 60, ''
            from (select g, case when g <= :due then :now::timestamptz - make_interval(secs => g % 50) else :now::timestamptz + make_interval(secs => g) end as t
                  from generate_series(1, :all) g) x
            """).param("due", due).param("all", all).param("now", Boards.at(DUE)).update();
    }
}
