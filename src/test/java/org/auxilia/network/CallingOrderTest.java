package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.network.Viedma.TOW;
import static org.auxilia.network.Viedma.at;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-2")
class CallingOrderTest {

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
    void theFirstPositionIsFirstHoweverFar() {
        world.tow("SEGUNDA", 2, 1);
        world.tow("PRIMERA", 1, 30);
        var ladder = world.ladder("24T10:00");
        assertThat(world.names(ladder)).containsExactly("PRIMERA", "SEGUNDA");
        assertThat(ladder.rows().getFirst().why()).containsExactly(new Why.Position(1), new Why.OnDuty(), new Why.Free());
        assertThat(ladder.rows().getLast().why()).contains(new Why.Nearest());
        assertThat(ladder.rows().getFirst().km().getAsDouble()).isBetween(29.9, 30.1);
    }

    @Test
    void equalPositionsStandByDistanceThenLoadThenPunctualityThenCost() {
        world.tow("LEJOS", 1, 8);
        var busy = world.tow("OCUPADA", 1, 3, WeeklyHours.ALWAYS, 4);
        var late = world.tow("IMPUNTUAL", 1, 3, WeeklyHours.ALWAYS, 4);
        var dear = world.tow("CARA", 1, 3, WeeklyHours.ALWAYS, 4);
        var cheap = world.tow("BARATA", 1, 3, WeeklyHours.ALWAYS, 4);
        world.loads.add(busy.id(), 1);
        new ProviderScores(world.database).put(late.id(), 70, 95, 40);
        world.tariff(dear, 50_000, 1_000, 0);
        world.tariff(cheap, 40_000, 1_000, 0);
        var ladder = world.ladder("24T10:00");
        assertThat(world.names(ladder)).containsExactly("BARATA", "CARA", "IMPUNTUAL", "OCUPADA", "LEJOS");
        assertThat(ladder.of(late.id()).orElseThrow().punctuality()).hasValue(70);
        assertThat(ladder.of(cheap.id()).orElseThrow().punctuality()).isEmpty();
    }

    @Test
    @Tag("BY-20")
    void whoseWorkCameBackStandsAfterWhomEachPercentOfItWeighsAsOneOfUnpunctuality() {
        var sound = world.tow("SANA", 1, 3);
        var again = world.tow("REPETIDA", 1, 3);
        var scores = new ProviderScores(world.database);
        var month = ProviderScores.month(at("24T10:00"));
        scores.work(again.id(), month, 10, 0);
        assertThat(world.names(world.ladder("24T10:00"))).as("no rework, both alike: by name").containsExactly("REPETIDA", "SANA");
        assertThat(world.ladder("24T10:00").of(again.id()).orElseThrow().why()).noneMatch(Why.Reworked.class::isInstance);
        scores.work(again.id(), month, 0, 1);
        var ladder = world.ladder("24T10:00");
        assertThat(world.names(ladder)).containsExactly("SANA", "REPETIDA");
        assertThat(ladder.of(again.id()).orElseThrow().why()).containsExactly(new Why.Position(1), new Why.Nearest(), new Why.OnDuty(), new Why.Free(), new Why.Reworked(new Rework(1, 10)));
        assertThat(ladder.of(again.id()).orElseThrow().needsSupervisor()).as("it hinders nobody").isFalse();
        scores.put(sound.id(), 81, 95, 40);
        assertThat(world.names(world.ladder("24T10:00"))).as("81 against 90 less 10").containsExactly("SANA", "REPETIDA");
        scores.put(sound.id(), 79, 95, 40);
        assertThat(world.names(world.ladder("24T10:00"))).as("79 against 90 less 10").containsExactly("REPETIDA", "SANA");
        scores.work(again.id(), month.minusMonths(12), 0, 9);
        assertThat(world.names(world.ladder("24T10:00"))).as("what is longer ago says nothing").containsExactly("REPETIDA", "SANA");
        scores.work(again.id(), month.minusMonths(11), 0, 1);
        assertThat(world.names(world.ladder("24T10:00"))).as("the oldest month that counts").containsExactly("SANA", "REPETIDA");
    }

    @Test
    void amongEqualPositionsOfAWindowWhoeverWorksNowIsCalledFirst() {
        world.tow("CERCA, MAÑANA", 1, 1, Hours.OFFICE, 1);
        world.tow("LEJOS, DE GUARDIA", 1, 9);
        var window = LadderCriteria.now(TOW, world.viedma.id(), at("23T22:00")).within(at("24T10:00"), at("24T12:00"));
        assertThat(world.names(world.search.ladder(window))).containsExactly("LEJOS, DE GUARDIA", "CERCA, MAÑANA");
    }

    @Test
    void theComputedRankGoesFirstOnlyByTheAccountsSetting() {
        world.tow("PRIMERA", 1, 30);
        world.tow("CERCANA", 2, 1);
        var criteria = LadderCriteria.now(TOW, world.viedma.id(), at("24T10:00"));
        assertThat(world.names(world.search.ladder(criteria))).containsExactly("PRIMERA", "CERCANA");
        assertThat(world.names(world.search.ladder(criteria.ordered(CallingOrder.COMPUTED)))).containsExactly("CERCANA", "PRIMERA");
    }

    @Test
    void theDistanceIsMeasuredFromTheExactPointIfItIsKnown() {
        world.tow("PRIMERA", 1, 10);
        var criteria = LadderCriteria.now(TOW, world.viedma.id(), at("24T10:00"));
        var there = world.providers.get(world.search.ladder(criteria).rows().getFirst().provider()).point().orElseThrow();
        assertThat(world.search.ladder(criteria.near(there)).rows().getFirst().km().getAsDouble()).isLessThan(0.01);
    }

    @Test
    void filtersByPartOfTheNameWithoutAccentsAndByCondition() {
        world.tow("GRÚAS DEL VALLE", 1, 1);
        world.tow("AUXILIO VIEDMA", 2, 1);
        var criteria = LadderCriteria.now(TOW, world.viedma.id(), at("24T10:00"));
        var active = Set.of(Provider.Status.ACTIVE);
        assertThat(world.names(world.search.ladder(criteria.only(Optional.of("gruas"), Optional.empty(), active)))).containsExactly("GRÚAS DEL VALLE");
        assertThat(world.names(world.search.ladder(criteria.only(Optional.of("100%"), Optional.empty(), active)))).isEmpty();
        assertThat(world.search.ladder(criteria.only(Optional.empty(), Optional.of(Provider.Condition.INTERNAL), active)).rows()).isEmpty();
    }

    @Test
    @Tag("AS-8")
    void inactiveOnesComeByTheFilterAlone() {
        var closed = world.tow("CERRADA", 1, 1);
        world.tow("ABIERTA", 2, 1);
        world.providers.change(closed.withStatus(Provider.Status.INACTIVE));
        var criteria = LadderCriteria.now(TOW, world.viedma.id(), at("24T10:00"));
        assertThat(world.names(world.search.ladder(criteria))).containsExactly("ABIERTA");
        var all = world.search.ladder(criteria.only(Optional.empty(), Optional.empty(), EnumSet.allOf(Provider.Status.class)));
        assertThat(world.names(all)).containsExactly("ABIERTA", "CERRADA");
        assertThat(all.rows().getLast().obstacles()).containsExactly(new Why.NotActive(Provider.Status.INACTIVE));
    }
}
