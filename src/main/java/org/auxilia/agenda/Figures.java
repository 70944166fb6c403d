package org.auxilia.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.auxilia.data.DatabaseReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers that stand on every page and that every act may change: counted once for all who ask between two changes, and anew after a
 * second, since what is overdue grows by itself. Nobody sees a number older than the last change that was told to the screens.
 */
@Component
class Figures {

    private static final Duration OLD = Duration.ofSeconds(1);
    /** So many at most are kept: of each user some. */
    private static final int MOST = 2_000;

    private record Counted(Object value, long change, Instant at) {}

    private final ConcurrentHashMap<Object, Place> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;

    Figures(Clock clock) { this.clock = clock; }

    /** Something has changed, and stands. */
    void changed() { changes.incrementAndGet(); }

    @EventListener
    void replaced(DatabaseReplaced event) { kept.clear(); }

    /**
     * @param of    what is counted for whom: equal for those to whom it is the same number
     * @param count asks the database; of those who ask at once one counts and the others wait for it. Within a transaction, which may come to nothing and
     *              holds a connection, one counts for oneself
     */
    @SuppressWarnings("unchecked")
    <V> V of(Record of, Supplier<V> count) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return count.get();
        if (kept.size() > MOST) kept.clear();
        return (V) kept.computeIfAbsent(of, _ -> new Place()).value(count);
    }

    /** The change is read first: what is told while we count makes us count again. */
    private Counted counting(Supplier<?> count) {
        long change = changes.get();
        var at = clock.instant();
        return new Counted(count.get(), change, at);
    }

    /** Where one number is kept; those who ask for others don't wait here. */
    private final class Place {
        private final ReentrantLock counting = new ReentrantLock();
        private volatile Counted last;

        Object value(Supplier<?> count) {
            var known = last;
            if (isGood(known)) return known.value;
            counting.lock();
            try {
                if (!isGood(last)) last = counting(count);
                return last.value;
            } finally {
                counting.unlock();
            }
        }
    }

    private boolean isGood(Counted was) {
        if (was == null || was.change != changes.get()) return false;
        var now = clock.instant();
        return !now.isBefore(was.at) && now.isBefore(was.at.plus(OLD));
    }
}
