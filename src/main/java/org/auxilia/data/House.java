package org.auxilia.data;

import java.util.function.Supplier;

/**
 * What the house does for itself, in whoever's name the request is: reading the session that says who makes it, for instance. No wall stands around
 * it, and nobody is asked who looks.
 */
public final class House {

    private static final ScopedValue<Boolean> AT_WORK = ScopedValue.newInstance();

    private House() {
    }

    public static <T> T own(Supplier<T> work) {
        return ScopedValue.where(AT_WORK, true).call(work::get);
    }

    static boolean isAtWork() {
        return AT_WORK.isBound();
    }
}
