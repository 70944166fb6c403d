package org.auxilia.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;

/** The providers that some lines name: by number, else by trade name. */
final class KnownProviders<C extends Enum<C> & Column> {

    private final C number;
    private final C name;
    private final Map<Integer, Provider> byNumber;
    private final Map<String, List<Provider>> byName;

    KnownProviders(Providers providers, List<Cells<C>> lines, C number, C name) {
        this.number = number;
        this.name = name;
        var numbers = lines.stream().map(it -> it.text(number)).filter(KnownProviders::isNumber).map(Integer::valueOf).distinct().toList();
        var meant = providers.meant(numbers, lines.stream().map(it -> it.text(name)).filter(it -> !it.isEmpty()).distinct().toList());
        byNumber = meant.stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        byName = meant.stream().collect(Collectors.groupingBy(it -> CsvSheet.folded(it.tradeName())));
    }

    Set<Integer> numbers() { return byNumber.keySet(); }

    /**
     * Whom the line names; empty where nobody has the name.
     *
     * @throws Refused where nobody has the number, several have the name, or it names nobody
     */
    Optional<Provider> find(Cells<C> line) {
        var typed = line.text(number);
        if (!typed.isEmpty()) return Optional.of(Optional.ofNullable(isNumber(typed) ? byNumber.get(Integer.valueOf(typed)) : null).orElseThrow(() -> new Refused(number, "imports.line.no-provider", typed)));
        if (line.text(name).isEmpty()) throw line.missing(name);
        var fitting = byName.getOrDefault(CsvSheet.folded(line.text(name)), List.of());
        if (fitting.size() > 1) throw new Refused(name, "imports.line.several-providers", fitting.size());
        return fitting.stream().findFirst();
    }

    private static boolean isNumber(String text) { return text.matches("\\d{1,9}"); }
}
