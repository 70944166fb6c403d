package org.auxilia.assistance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.OpeningFact.Opened;

/**
 * A case that was played by the procedure, to be told again of other people.
 *
 * @param member  for whom
 * @param service of its first assistance; empty where it has none
 */
record Pattern(CaseFile file, MemberIdentified member, String service) {

    private static final Set<String> ROAD = Set.of("REMOLQUE_GRUA", "AUXILIO_VIAL", "CERRAJERIA_VEHICULO", "AMBULANCIA");

    /** Empty where member or place are not known, so nobody could be put in their places. */
    static Optional<Pattern> of(CaseFile file) {
        var a = file.file();
        if (!a.has(Located.class)) return Optional.empty();
        var service = file.count() == 0 ? "" : file.assistance(1).last(Opened.class).map(Opened::service).orElse("");
        return a.last(MemberIdentified.class).filter(it -> it.member() > 0).map(it -> new Pattern(file, it, service));
    }

    boolean isOpen() { return !file.file().isFinal(); }
    boolean isRoad() { return ROAD.contains(service); }
    int plan() { return member.plan(); }

    /** The shorter third more than once, so that the average comes down to {@code mean}: most calls are simple ones. */
    static List<Pattern> averaging(double mean, List<Pattern> all) {
        var byLength = all.stream().sorted(Comparator.comparingInt(it -> it.file.version())).toList();
        var chosen = new ArrayList<>(byLength);
        long entries = byLength.stream().mapToInt(it -> it.file.version()).sum();
        for (int i = 0; entries > mean * chosen.size() && i < 20 * all.size(); i++) {
            var shortOne = byLength.get(i % Math.max(1, all.size() / 3));
            chosen.add(shortOne);
            entries += shortOne.file.version();
        }
        return List.copyOf(chosen);
    }
}
