package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.MonitoringFact.MemberCancelled;
import org.auxilia.data.Sight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once, on real PostgreSQL. */
class ConcurrencyTest {

    private final StoredWorld world = new StoredWorld();

    @AfterEach void end() { world.close(); }

    @Test @Tag("MB-8")
    void fiftyTakeTheLastEventsAndNoneIsTakenTwice() throws Exception {
        var numbers = IntStream.range(0, 50).mapToObj(_ -> world.opened().number()).toList();
        var stamp = world.by(StoredWorld.ANA);
        var replies = atOnce(numbers.stream().<Callable<Reply>>map(it -> () -> world.cases.record(it, 1, stamp, StoredWorld.covered(StoredWorld.event(501, 3)))).toList());
        assertThat(replies).filteredOn(Reply.Recorded.class::isInstance).hasSize(3);
        assertThat(replies).filteredOn(Reply.Refused.class::isInstance).hasSize(47)
            .allSatisfy(it -> assertThat(((Reply.Refused) it).obstacles()).containsExactly(Obstacle.EVENTS_SPENT));
        assertThat(used()).isEqualTo(3);
        assertThat(count("select count(*) from fact where kind = 'COVERAGE'")).isEqualTo(3);
        assertThat(count("select count(*) from board where category = 'COVERED'")).isEqualTo(3);
    }

    @Test @Tag("MB-8")
    void anEventGivenBackCanBeTakenAgain() {
        var first = world.opened(StoredWorld.covered(StoredWorld.event(501, 1)));
        long second = world.opened().number();
        var again = StoredWorld.covered(StoredWorld.event(501, 1));
        assertThat(world.cases.record(second, 1, world.by(StoredWorld.ANA), again)).isInstanceOf(Reply.Refused.class);
        world.cases.record(first.number(), 1, world.by(StoredWorld.ANA), new MemberCancelled("DESISTE", "")).orThrow();
        assertThat(used()).isZero();
        world.cases.record(second, 1, world.by(StoredWorld.ANA), again).orThrow();
        assertThat(used()).isEqualTo(1);
        assertThat(world.database.jdbc().sql("select state from event_use order by case_number").query(String.class).list()).containsExactly("GIVEN_BACK", "RESERVED");
    }

    @Test @Tag("MB-8")
    void aPlanWithoutEventsGivesNone() {
        long number = world.opened().number();
        assertThat(world.cases.record(number, 1, world.by(StoredWorld.ANA), StoredWorld.covered(StoredWorld.event(501, 0)))).isInstanceOf(Reply.Refused.class);
        assertThat(count("select count(*) from event_balance")).isZero();
    }

    @Test @Tag("CA-9")
    void twoCoordinatorsAssignAtOnceAndTheSecondIsToldByWhomAndWhat() throws Exception {
        for (int round = 0; round < 10; round++) {
            var file = world.opened(StoredWorld.covered());
            Stamp ana = world.by(StoredWorld.ANA), bruno = world.by(StoredWorld.BRUNO);
            var replies = atOnce(List.of(() -> world.cases.record(Attempt.on(file.number(), 1, ana, world.assigned(11)).seen(file.version())),
                () -> world.cases.record(Attempt.on(file.number(), 1, bruno, world.assigned(12)).seen(file.version()))));
            var won = replies.stream().filter(Reply.Recorded.class::isInstance).map(Reply.Recorded.class::cast).toList();
            var lost = replies.stream().filter(Reply.Refused.class::isInstance).map(Reply.Refused.class::cast).toList();
            assertThat(won).hasSize(1);
            assertThat(lost).singleElement().satisfies(it -> {
                assertThat(it.obstacles()).contains(Obstacle.PROVIDER_ASSIGNED);
                assertThat(it.unseen()).isEqualTo(won.getFirst().entries());
                assertThat(it.unseen().getFirst().fact()).isInstanceOf(ProviderAssigned.class);
            });
        }
    }

    @Test @Tag("CA-9") @Tag("LG-2")
    void thirtyTwoWriteInOneCaseAndNoWordIsLost() throws Exception {
        long number = world.opened().number();
        var stamp = world.by(StoredWorld.ANA);
        atOnce(IntStream.range(0, 32).<Callable<Reply>>mapToObj(i -> () -> world.cases.record(number, 1, stamp, new Remark(Stage.OPENING, "Nota " + i)))
            .toList()).forEach(Reply::orThrow);
        var log = world.cases.get(number, Sight.WHOLE).log();
        assertThat(log.stream().filter(it -> it.fact() instanceof Remark).map(it -> ((Remark) it.fact()).text()).distinct()).hasSize(32);
        assertThat(world.wholeLog().verify(Verification::firstBroken)).isEmpty();
        assertThat(world.told.stream().map(CaseChanged::version)).doesNotHaveDuplicates().hasSize(33);
    }

    @Test @Tag("LG-2")
    void whatBreaksOffHalfwayLeavesNothing() {
        var file = world.opened();
        var dying = world.cases(new Dying());
        assertThatThrownBy(() -> dying.record(file.number(), 1, world.by(StoredWorld.ANA), StoredWorld.covered(StoredWorld.event(501, 3)))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> dying.open(world.by(StoredWorld.ANA), StoredWorld.calls())).isInstanceOf(RuntimeException.class);
        assertThat(world.cases.get(file.number(), Sight.WHOLE).log()).isEqualTo(file.log());
        assertThat(count("select count(*) from event_balance")).isZero();
        assertThat(count("select count(*) from case_file")).isEqualTo(1);
        assertThat(count("select count(*) from fact where case_number <> " + file.number())).isZero();
        assertThat(world.told).hasSize(1);
        assertThat(world.wholeLog().verify(Verification::firstBroken)).isEmpty();
    }

    /** The server ends the connection between the entries and the commit. */
    private final class Dying implements Projection {
        @Override public void update(CaseFile before, CaseFile after, List<Entry> entries) {
            world.database.jdbc().sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
        }
        @Override public void clear() {}
    }

    private static List<Reply> atOnce(List<Callable<Reply>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var replies = new ArrayList<Reply>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = acts.stream().map(act -> threads.submit(() -> { start.await(); return act.call(); })).toList();
            for (Future<Reply> reply : pending) replies.add(reply.get());
        }
        return replies;
    }

    private long used() { return count("select coalesce(sum(used), 0) from event_balance"); }
    private long count(String sql) { return world.database.jdbc().sql(sql).query(Long.class).single(); }
}
