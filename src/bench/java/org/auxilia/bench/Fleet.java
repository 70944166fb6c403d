package org.auxilia.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Who may come: providers by service and zone. */
public final class Fleet {

    public record Provider(int id, String name, String phone) {}

    private record Served(String service, int zone) {}

    private final Map<Served, List<Provider>> all = new HashMap<>();

    public void add(Provider provider, String service, int zone) { all.computeIfAbsent(new Served(service, zone), _ -> new ArrayList<>()).add(provider); }

    /** {@code otherwise} where nobody serves there. */
    public Provider any(String service, int zone, RandomGenerator random, Provider otherwise) {
        var there = all.getOrDefault(new Served(service, zone), List.of());
        return there.isEmpty() ? otherwise : there.get(random.nextInt(there.size()));
    }
}
