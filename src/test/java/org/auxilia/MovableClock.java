package org.auxilia;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    /** Where every test begins unless it says otherwise: a Monday, 08:00 in Buenos Aires. */
    public static final Instant START = Instant.parse("2026-11-23T11:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public MovableClock() {
        this(START);
    }

    public MovableClock(Instant start) {
        this(new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS)), ZoneOffset.UTC);
    }

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** To that instant, forwards or backwards, in whole microseconds as the database keeps them. */
    public Instant moveTo(Instant instant) {
        now.set(instant.truncatedTo(ChronoUnit.MICROS));
        return instant();
    }

    public Instant advance(Duration duration) {
        return now.updateAndGet(i -> i.plus(duration).truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, moved together with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
