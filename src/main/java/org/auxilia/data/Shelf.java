package org.auxilia.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private record Read<T>(T value, Instant at) {
        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    private final Supplier<T> source;
    private final Clock clock;
    private final Onlooker onlooker;
    private volatile Read<T> last;

    /** @param onlooker whose own view it is where they see but a part; such a one reads for himself, and nobody is shown what he saw */
    Shelf(Supplier<T> source, Clock clock, Onlooker onlooker) {
        this.source = source;
        this.clock = clock;
        this.onlooker = onlooker;
    }

    public T get() {
        if (onlooker.account().isPresent()) {
            return source.get();
        }
        var read = last;
        var now = clock.instant();
        if (read == null || !read.holds(now)) {
            last = read = new Read<>(source.get(), now);
        }
        return read.value;
    }

    /** It is read anew: by what goes on with this transaction at once, and by all once it has ended, since it may come to nothing. */
    public void forget() {
        last = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    last = null;
                }
            });
        }
    }
}
