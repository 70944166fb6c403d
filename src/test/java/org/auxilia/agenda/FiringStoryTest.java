package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.auxilia.AuxiliaTest;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.DelayReported;
import org.auxilia.assistance.MonitoringFact.MemberCancelled;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Sealing;
import org.auxilia.catalogue.Removals;
import org.auxilia.assistance.Stage;
import org.auxilia.data.SwitchedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Tasks of played cases fire by themselves while the application serves. */
@AuxiliaTest
@Tag("TK-3")
class FiringStoryTest {

    private static Room room;
    @Autowired
    ApplicationContext application;
    @Autowired
    SwitchedDataSource database;

    @BeforeEach
    void aRoom() {
        if (room == null) room = new Room(application);
    }

    private long awaitingArrival() {
        var number = room.tow(room.ana, "Alejandro", "Selzer");
        room.happens(room.ana, number, room.assigned(room.grua, 20), new MemberConfirmed("Alejandro Selzer"));
        return number;
    }

    private Optional<Instant> when(String mark, long number) {
        return database.current().jdbc().sql("select " + mark + " as at from promise where case_number = ? and task = 'ASK_ARRIVAL'").param(number)
            .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)).optional().orElse(Optional.empty());
    }

    /** The rounds go on by themselves; the promise of TK-3 is two seconds, the machine of a test gets more. */
    private static void soon(BooleanSupplier happened) {
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    @Tag("TK-4")
    void aTaskThatMovedFiresAgainAtItsNewTime() {
        var number = awaitingArrival();
        var eta = room.clock.instant().plus(Duration.ofMinutes(20));
        room.clock.moveTo(eta);
        soon(() -> when("fired_at", number).isPresent());
        room.clock.advance(Duration.ofMinutes(5));
        soon(() -> when("escalated_at", number).isPresent());

        room.happens(room.ana, number, new DelayReported(eta.plus(Duration.ofMinutes(30)), "tránsito"));
        assertThat(when("fired_at", number)).isEmpty();
        assertThat(when("escalated_at", number)).isEmpty();
        assertThat(when("due", number)).contains(eta.plus(Duration.ofMinutes(30)));

        room.clock.moveTo(eta.plus(Duration.ofMinutes(30)));
        soon(() -> when("fired_at", number).equals(Optional.of(room.clock.instant())));
    }

    @Test
    void aTaskThatStaysFiresNoSecondTimeWhateverElseHappens() {
        var number = awaitingArrival();
        var fired = room.clock.advance(Duration.ofMinutes(20));
        soon(() -> when("fired_at", number).isPresent());
        room.clock.advance(Duration.ofMinutes(1));
        room.happens(room.ana, number, new Remark(Stage.MONITORING, "sin novedad"));
        application.getBean(Firing.class).poll();
        assertThat(when("fired_at", number)).contains(fired);
    }

    @Test
    void whatIsSettledOrCancelledNeverFires() {
        var settled = awaitingArrival();
        var cancelled = awaitingArrival();
        room.happens(room.ana, settled, new ArrivalReported());
        room.happens(room.ana, cancelled, new MemberCancelled("MEMBER_SOLVED", "Alejandro Selzer"));
        var fired = application.getBean(Firing.class).fireDue(room.clock.instant().plus(Duration.ofHours(2)));
        assertThat(fired).noneMatch(it -> it.task().equals("ASK_ARRIVAL"));
    }

    @Test
    void aLifeAtRiskEscalatesSooner() {
        var vital = room.opens(room.ana, room.meridiano, "Marta", "Oyarzún", "AMBULANCIA", Priority.LIFE_RISK, "Viedma", Room.covered());
        var emergency = room.tow(room.ana, "Iván", "Peralta");
        assertThat(grace(vital)).isEqualTo(Duration.ofMinutes(1));
        assertThat(grace(emergency)).isEqualTo(Duration.ofMinutes(5));
    }

    private Duration grace(long number) {
        return database.current().jdbc().sql("select extract(epoch from escalates_at - due)::int from promise where case_number = ? and task = 'ASSIGN_PROVIDER'").param(number)
            .query(Integer.class).optional().map(Duration::ofSeconds).orElseThrow();
    }

    @Test
    void aCommandFiresNothing() {
        var program = new ApplicationContextRunner().withUserConfiguration(Rounds.class).withBean(Firing.class, () -> application.getBean(Firing.class))
            .withBean(OtherInstances.class, () -> application.getBean(OtherInstances.class)).withBean(Sealing.class, () -> application.getBean(Sealing.class))
            .withBean(Removals.class, () -> application.getBean(Removals.class));
        program.withPropertyValues("auxilia.serving=false").run(command -> assertThat(command.getBean(Rounds.class).isRunning()).isFalse());
        program.run(server -> assertThat(server.getBean(Rounds.class).isRunning()).isTrue());
    }
}
