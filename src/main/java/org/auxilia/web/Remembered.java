package org.auxilia.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a function made of each thing, as long as there is room; then it begins anew. For functions that always give the same. */
public final class Remembered<K, V> {

    private static final int MOST = 10_000;

    private final Function<K, V> function;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    public Remembered(Function<K, V> function) {
        this.function = function;
    }

    public V get(K key) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(key, function);
    }
}
