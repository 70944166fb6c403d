package org.auxilia.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Of those who come with the same, one is in at a time and the others wait; whoever comes with something else waits for nobody. */
final class Turns<K> {

    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock();
        /** How many are in or wait; counted under the map's own lock. */
        int wanted;
    }

    private final ConcurrentHashMap<K, Turn> turns = new ConcurrentHashMap<>();

    /** @return what ends the turn, on the same thread; empty when it didn't come within this time */
    Optional<Runnable> await(K what, Duration longest) {
        var turn = turns.compute(what, (_, known) -> {
            var it = known == null ? new Turn() : known;
            it.wanted++;
            return it;
        });
        try {
            if (turn.lock.tryLock(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.of(() -> {
                    turn.lock.unlock();
                    leave(what);
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave(what);
        return Optional.empty();
    }

    private void leave(K what) {
        turns.computeIfPresent(what, (_, turn) -> --turn.wanted == 0 ? null : turn);
    }

    /** Of how many things somebody is in or waits. */
    int size() {
        return turns.size();
    }
}
