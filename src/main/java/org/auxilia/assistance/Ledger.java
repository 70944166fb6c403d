package org.auxilia.assistance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Every promise that was ever owed, as it was, and what became of it (BY-2); so also every span against its SLA (LG-3). */
public record Ledger(List<Line> lines) {

    public enum Fate { OPEN, KEPT, LATE, MOVED, WITHDRAWN }

    /** @param since when it came to be owed; with {@code until}, the span that {@code due} allowed */
    public record Line(Promise promise, Instant since, Optional<Entry> until, Fate fate) {
        Line settled(Entry entry, boolean stillOwed) {
            if (stillOwed) return new Line(promise, since, Optional.of(entry), Fate.MOVED);
            if (!promise.task().isSettledBy(entry)) return new Line(promise, since, Optional.of(entry), Fate.WITHDRAWN);
            return new Line(promise, since, Optional.of(entry), entry.happenedAt().isAfter(promise.due()) ? Fate.LATE : Fate.KEPT);
        }
    }

    private record Key(Task task, String subject) {
        static Key of(Promise promise) { return new Key(promise.task(), promise.subject()); }
    }

    /** Replays the log: what each entry made, moved or settled. */
    public static Ledger of(CaseFile file, int number) {
        var lines = new ArrayList<Line>();
        var open = new LinkedHashMap<Key, Line>();
        for (int known = 1; known <= file.version(); known++) {
            var entry = file.log().get(known - 1);
            if (number != 0 && !entry.concerns(number)) continue; // what the file owes hangs on all of its assistances
            var owed = new LinkedHashMap<Key, Promise>();
            file.first(known).assistance(number).promises().forEach(promise -> owed.put(Key.of(promise), promise));
            open.values().removeIf(line -> {
                var now = owed.get(Key.of(line.promise()));
                return !line.promise().equals(now) && lines.add(line.settled(entry, now != null));
            });
            owed.forEach((key, promise) -> open.putIfAbsent(key, new Line(promise, entry.happenedAt(), Optional.empty(), Fate.OPEN)));
        }
        lines.addAll(open.values());
        return new Ledger(lines);
    }
}
