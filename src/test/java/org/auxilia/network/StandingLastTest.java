package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.network.Viedma.TOW;
import static org.auxilia.network.Viedma.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-8")
class StandingLastTest {

    private TestDatabase test;
    private Viedma world;

    @BeforeEach
    void town() {
        test = TestDatabase.fresh();
        world = new Viedma(test);
    }

    @AfterEach
    void leave() { test.close(); }

    @Test
    void outOfHoursUntilTheMinuteOfOpeningAndFromTheMinuteOfClosing() {
        world.tow("OFICINA", 1, 1, Hours.OFFICE, 1);
        world.tow("SIEMPRE", 9, 9);
        assertThat(world.names(world.ladder("24T07:59:59"))).containsExactly("SIEMPRE", "OFICINA");
        assertThat(world.ladder("24T07:59").rows().getLast().obstacles()).containsExactly(new Why.OutOfHours(at("24T08:00")));
        assertThat(world.ladder("24T07:59").openNow()).isEqualTo(1);
        assertThat(world.names(world.ladder("24T08:00"))).containsExactly("OFICINA", "SIEMPRE");
        assertThat(world.names(world.ladder("24T17:59:59"))).containsExactly("OFICINA", "SIEMPRE");
        assertThat(world.names(world.ladder("24T18:00"))).containsExactly("SIEMPRE", "OFICINA");
        assertThat(world.ladder("27T18:00").rows().getLast().obstacles()).containsExactly(new Why.OutOfHours(at("30T08:00")));
    }

    @Test
    void hoursRunAcrossMidnightAndAcrossTheWeeksEnd() {
        world.tow("NOCHE", 1, 1, Hours.NIGHTS, 1);
        for (var open : List.of("22T22:00", "22T23:59", "23T00:00", "23T05:59", "25T03:00")) {
            assertThat(world.ladder(open).rows().getFirst().needsSupervisor()).as(open).isFalse();
        }
        for (var closed : List.of("22T21:59", "23T06:00", "25T12:00")) {
            assertThat(world.ladder(closed).rows().getFirst().needsSupervisor()).as(closed).isTrue();
        }
    }

    @Test
    void forAProgrammedServiceTheHoursOfTheWindowCountNotThoseOfNow() {
        world.tow("OFICINA", 1, 1, Hours.OFFICE, 1);
        var criteria = LadderCriteria.now(TOW, world.viedma.id(), at("23T22:00"));
        assertThat(first(criteria.within(at("24T17:00"), at("24T19:00"))).why()).contains(new Why.OffDutyNow(at("24T08:00")));
        assertThat(first(criteria.within(at("24T18:00"), at("24T20:00"))).needsSupervisor()).isTrue();
        assertThat(first(criteria.within(at("24T06:00"), at("24T08:00"))).needsSupervisor()).isTrue();
        assertThat(first(criteria.within(at("24T06:00"), at("24T08:01"))).needsSupervisor()).isFalse();
    }

    @Test
    void aWindowOverSundaysMidnightReachesMonday() {
        world.tow("LUNES", 1, 1, WeeklyHours.parse(java.util.Map.of(java.time.DayOfWeek.MONDAY, "0-2")), 1);
        var criteria = LadderCriteria.now(TOW, world.viedma.id(), at("22T20:00"));
        assertThat(first(criteria.within(at("22T23:00"), at("23T00:00"))).needsSupervisor()).isTrue();
        assertThat(first(criteria.within(at("22T23:00"), at("23T00:30"))).needsSupervisor()).isFalse();
    }

    @Test
    void aRequiredDocumentHoldsThroughItsLastDay() {
        var tow = world.tow("PRIMERA", 1, 1);
        world.tow("SEGUNDA", 2, 1);
        world.documents.add(tow.id(), new Document(0, Document.Kind.INSURANCE, Optional.of("P-1"), Optional.of(LocalDate.of(2026, 11, 24)), true));
        assertThat(world.names(world.ladder("24T23:59"))).containsExactly("PRIMERA", "SEGUNDA");
        var expired = world.ladder("25T00:00");
        assertThat(world.names(expired)).containsExactly("SEGUNDA", "PRIMERA");
        assertThat(expired.rows().getLast().obstacles()).containsExactly(new Why.DocumentExpired(Document.Kind.INSURANCE, LocalDate.of(2026, 11, 24)));
    }

    @Test
    void anExpiredDocumentThatIsNotRequiredChangesNothing() {
        var tow = world.tow("PRIMERA", 1, 1);
        world.documents.add(tow.id(), new Document(0, Document.Kind.CARD, Optional.empty(), Optional.of(LocalDate.of(2020, 1, 1)), false));
        assertThat(world.ladder("25T00:00").rows().getFirst().needsSupervisor()).isFalse();
    }

    @Test
    void whoeverHasAsManyJobsAsItCanCarry() {
        var tow = world.tow("PRIMERA", 1, 1, WeeklyHours.ALWAYS, 2);
        world.tow("SEGUNDA", 2, 1);
        world.loads.add(tow.id(), 1);
        assertThat(world.ladder("24T10:00").rows().getFirst().why()).contains(new Why.Busy(1, 2));
        world.loads.add(tow.id(), 1);
        assertThat(world.names(world.ladder("24T10:00"))).containsExactly("SEGUNDA", "PRIMERA");
        assertThat(world.ladder("24T10:00").rows().getLast().obstacles()).containsExactly(new Why.AtCapacity(2, 2));
        world.loads.add(tow.id(), -1);
        assertThat(world.names(world.ladder("24T10:00"))).containsExactly("PRIMERA", "SEGUNDA");
    }

    @Test
    void severalObstaclesAreAllTold() {
        var tow = world.tow("PRIMERA", 1, 1, Hours.OFFICE, 1);
        world.loads.add(tow.id(), 1);
        world.documents.add(tow.id(), new Document(0, Document.Kind.LICENCE, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 1)), true));
        assertThat(world.ladder("22T10:00").rows().getFirst().obstacles()).hasSize(3);
    }

    private Ladder.Row first(LadderCriteria criteria) { return world.search.ladder(criteria).rows().getFirst(); }
}
