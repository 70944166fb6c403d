package org.auxilia.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.data.Sight;
import org.auxilia.staff.Actor;

/** Plays one case forward in time until the present: what would happen later has not happened yet. */
final class Player {

    private final Cases cases;
    private final Instant present;
    private final Actor coordinator;
    private final Actor supervisor;
    private Instant now;
    private long number;
    private int assistance = 1;

    Player(Cases cases, Instant start, Instant present, Actor coordinator, Actor supervisor) {
        this.cases = cases;
        this.now = start;
        this.present = present;
        this.coordinator = coordinator;
        this.supervisor = supervisor;
    }

    Instant now() { return now; }
    boolean isOver() { return now.isAfter(present); }

    Player after(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    Player at(Instant instant) {
        if (instant.isAfter(now)) now = instant;
        return this;
    }

    Player opened(Reply reply) {
        number = reply.orThrow().file().number();
        return this;
    }

    Player of(int assistance) {
        this.assistance = assistance;
        return this;
    }

    long number() { return number; }
    Stamp stamp() { return Stamp.now(coordinator, now); }
    CaseFile file() { return cases.get(number, Sight.WHOLE); }
    Assistance assistance() { return file().assistance(assistance); }

    /** Recorded now by the coordinator, unless the present has been passed. */
    Player does(Fact... facts) { return record(stamp(), facts); }

    /** Decided now by the supervisor. */
    Player decides(Fact... facts) { return record(Stamp.now(supervisor, now), facts); }

    /** What depends on how the case stands. */
    Player does(Function<Assistance, Optional<? extends Fact>> fact) {
        if (!isOver()) fact.apply(assistance()).ifPresent(this::does);
        return this;
    }

    private Player record(Stamp stamp, Fact... facts) {
        if (!isOver()) cases.record(number, assistance, stamp, facts).orThrow();
        return this;
    }
}
