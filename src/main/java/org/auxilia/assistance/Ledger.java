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
        Line settled(List<Entry> act, boolean stillOwed) {
            if (stillOwed) return new Line(promise, since, Optional.of(act.getFirst()), Fate.MOVED);
            return act.stream().filter(promise.task()::isSettledBy).findFirst()
                .map(entry -> new Line(promise, since, Optional.of(entry), entry.happenedAt().isAfter(promise.due()) ? Fate.LATE : Fate.KEPT))
                .orElseGet(() -> new Line(promise, since, Optional.of(act.getFirst()), Fate.WITHDRAWN));
        }
    }

    private record Key(Task task, String subject) {
        static Key of(Promise promise) { return new Key(promise.task(), promise.subject()); }
    }

    /** Replays the log, act by act with what followed from it: what each made, moved or settled. */
    public static Ledger of(CaseFile file, int number) {
        var lines = new ArrayList<Line>();
        var open = new LinkedHashMap<Key, Line>();
        for (int begin = 0, end; begin < file.version(); begin = end) {
            end = endOfAct(file.log(), begin);
            var act = file.log().subList(begin, end);
            if (number != 0 && act.stream().noneMatch(entry -> entry.concerns(number))) continue; // what the file owes hangs on all of its assistances
            var owed = new LinkedHashMap<Key, Promise>();
            file.first(end).assistance(number).promises().forEach(promise -> owed.put(Key.of(promise), promise));
            open.values().removeIf(line -> {
                var now = owed.get(Key.of(line.promise()));
                return (now == null || !now.due().equals(line.promise().due())) && lines.add(line.settled(act, now != null));
            });
            owed.forEach((key, promise) -> open.putIfAbsent(key, new Line(promise, act.getFirst().happenedAt(), Optional.empty(), Fate.OPEN)));
        }
        lines.addAll(open.values());
        return new Ledger(lines);
    }

    private static int endOfAct(List<Entry> log, int begin) {
        int end = begin + 1;
        while (end < log.size() && log.get(end).stamp().isAutomatic()) end++;
        return end;
    }
}
