package org.auxilia.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.auxilia.assistance.Cases;
import org.auxilia.desk.Openings;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Component;

/** Three hundred cases in every stage. Each has a random source of its own, so any of them can be made alone. */
@Component
class DemoCases {

    static final int COUNT = 300;
    /** As many of them, the last ones, were opened in the last hours. */
    private static final int RECENT = 45, TODAY = 110;

    private final Cases cases;
    private final Openings openings;
    private final DemoPeople people;
    private final Cast cast;
    private final Clock clock;

    DemoCases(Cases cases, Openings openings, DemoPeople people, Cast cast, Clock clock) {
        this.cases = cases;
        this.openings = openings;
        this.people = people;
        this.cast = cast;
        this.clock = clock;
    }

    /** @param done cases that exist already; {@code told} hears of each further one */
    void play(long seed, int done, IntConsumer told) {
        var present = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var coordinators = people.coordinators();
        var supervisor = people.supervisor();
        for (int i = done; i < COUNT; i++) {
            play(i, seed, present, coordinators, supervisor);
            told.accept(i + 1);
        }
    }

    private void play(int i, long seed, Instant present, List<Actor> coordinators, Actor supervisor) {
        var random = new Random(seed * 1_000 + i);
        var player = new Player(cases, present.minus(age(i, random)), present, coordinators.get(i % coordinators.size()), supervisor);
        new Scene(player, openings, cast, random).play(i);
    }

    /** The first ones lie weeks back, the last ones minutes. */
    private static Duration age(int i, Random random) {
        if (i >= COUNT - RECENT) return Duration.ofSeconds(60 + random.nextInt(5_400));
        if (i >= COUNT - TODAY) return Duration.ofSeconds(5_400 + random.nextInt(36_000));
        return Duration.ofMinutes(1_440 + random.nextInt(60_000));
    }
}
