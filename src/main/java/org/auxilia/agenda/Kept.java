package org.auxilia.agenda;

import java.util.function.Supplier;

/** A list that every page asks for and that seldom changes: read anew after some seconds. */
final class Kept<T> {

    private static final long SECONDS = 5;

    private final Supplier<T> source;
    private volatile Read<T> last;

    private record Read<T>(T value, long at) {}

    Kept(Supplier<T> source) { this.source = source; }

    T get() {
        var read = last;
        if (read == null || System.nanoTime() - read.at > SECONDS * 1_000_000_000L) {
            read = new Read<>(source.get(), System.nanoTime());
            last = read;
        }
        return read.value;
    }

    void forget() { last = null; }
}
