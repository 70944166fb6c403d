package org.auxilia.data;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes what is kept in memory, and empties it where the database becomes another one. */
@Component
public class Shelves {

    private final Clock clock;
    private final Onlooker onlooker;
    private final List<Shelf<?>> made = new CopyOnWriteArrayList<>();

    public Shelves(Clock clock, Onlooker onlooker) {
        this.clock = clock;
        this.onlooker = onlooker;
    }

    /** Of tables that are the same for all. */
    public <T> Shelf<T> of(Supplier<T> source) {
        return kept(new Shelf<>(source, clock, Optional::empty));
    }

    /** Of tables that people of an account see a part of (see {@link Wall}). */
    public <T> Shelf<T> ofWalled(Supplier<T> source) {
        return kept(new Shelf<>(source, clock, onlooker));
    }

    private <T> Shelf<T> kept(Shelf<T> shelf) {
        made.add(shelf);
        return shelf;
    }

    @EventListener
    void replaced(DatabaseReplaced event) {
        made.forEach(Shelf::forget);
    }
}
