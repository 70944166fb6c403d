package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SHORT = Duration.ofMillis(50), LONG = Duration.ofSeconds(30);

    private final Turns<String> turns = new Turns<>();

    @Test
    void whoComesWithTheSameWaitsAndWhoComesWithSomethingElseDoesNot() {
        var first = turns.await("Aa", LONG).orElseThrow();
        assertThat(elsewhere("Aa", SHORT)).as("somebody is in").isFalse();
        assertThat(elsewhere("BB", SHORT)).as("of the same hash, and yet something else").isTrue();
        first.run();
        assertThat(elsewhere("Aa", SHORT)).isTrue();
        assertThat(turns.size()).as("nothing is kept of who has gone").isZero();
    }

    @Test
    void ofManyAtOnceOneIsInAtATime() {
        var in = new AtomicInteger();
        var most = new AtomicInteger();
        var all = IntStream.range(0, 50).mapToObj(_ -> CompletableFuture.runAsync(() -> {
            var turn = turns.await("key", LONG).orElseThrow();
            most.accumulateAndGet(in.incrementAndGet(), Math::max);
            Thread.yield();
            in.decrementAndGet();
            turn.run();
        }, Thread::startVirtualThread)).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(most).hasValue(1);
        assertThat(turns.size()).isZero();
    }

    private boolean elsewhere(String what, Duration longest) {
        return CompletableFuture.supplyAsync(() -> {
            var turn = turns.await(what, longest);
            turn.ifPresent(Runnable::run);
            return turn.isPresent();
        }, Thread::startVirtualThread).join();
    }
}
