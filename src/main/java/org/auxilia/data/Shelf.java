package org.auxilia.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every page asks for and what seldom changes, kept in memory: what this instance changes shows at once, what another one changed after
 * some seconds.
 */
public final class Shelf<T> {

    /** How long what was read is taken for granted. */
    public static final Duration KEPT = Duration.ofSeconds(5);

    /** @param change the last one that was known when it was read: after another it holds no longer */
    private record Read<T>(T value, long change, Instant at) {
        boolean holds(long lastChange, Instant now) {
            return change == lastChange && !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    private final Supplier<T> source;
    private final Clock clock;
    private final Onlooker onlooker;
    /** So that what was read before a change is not kept after it. */
    private final AtomicLong changes = new AtomicLong();
    private volatile Read<T> last;

    /** @param onlooker whose own view it is where they see but a part; such a one reads for himself, and nobody is shown what he saw */
    Shelf(Supplier<T> source, Clock clock, Onlooker onlooker) {
        this.source = source;
        this.clock = clock;
        this.onlooker = onlooker;
    }

    public T get() {
        if (onlooker.person().isPresent() || TransactionSynchronizationManager.hasResource(this)) {
            return source.get();
        }
        var read = last;
        var now = clock.instant();
        long change = changes.get();
        if (read != null && read.holds(change, now)) {
            return read.value;
        }
        var value = source.get();
        last = new Read<>(value, change, now);
        return value;
    }

    /** It has changed: what goes on in this transaction reads it from the database, all others once it has ended, since it may come to nothing. */
    public void forget() {
        empty();
        if (!TransactionSynchronizationManager.isSynchronizationActive() || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, this);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(Shelf.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Shelf.this, Shelf.this);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Shelf.this);
                empty();
            }
        });
    }

    private void empty() {
        changes.incrementAndGet();
        last = null;
    }
}
