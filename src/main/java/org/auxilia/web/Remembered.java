package org.auxilia.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/** What a function made of two texts, as long as there is room; then it begins anew. For functions that always give the same. */
final class Remembered {

    private static final int MOST = 10_000;

    private record Asked(String one, String other) {
    }

    private final BinaryOperator<String> function;
    private final Map<Asked, String> known = new ConcurrentHashMap<>();

    Remembered(BinaryOperator<String> function) {
        this.function = function;
    }

    String get(String one, String other) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Asked(one, other), it -> function.apply(it.one, it.other));
    }
}
