package org.auxilia.assistance;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.data.Sight;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.TermsTrial;
import org.springframework.stereotype.Component;

/** The film of a case under its own rules and under others (BY-24): each task that came to be owed, by when, and when it was done. */
@Component
class TrialOfTerms implements TermsTrial {

    /** @param nth how often the same was owed before, from 1 */
    private record Owed(int assistance, Task task, String subject, int nth) {}

    private record Times(Instant opens, Instant due, Optional<Instant> done) {}

    private final Cases cases;
    private final AccountRules rules;

    TrialOfTerms(Cases cases, AccountRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    @Override
    public Optional<List<Line>> of(long number, AccountPolicy tried) {
        var policy = rules.policy(tried);
        return cases.find(number, Sight.ofAccount(tried.account())).map(file -> {
            var is = film(file);
            var would = film(new CaseFile(file.number(), file.log(), _ -> policy, file.current()));
            return Stream.concat(is.keySet().stream(), would.keySet().stream()).distinct().map(it -> line(number, it, Optional.ofNullable(is.get(it)), Optional.ofNullable(would.get(it))))
                .sorted(Comparator.comparing(Line::opens)).toList();
        });
    }

    /** Each task with its last due time; done with the entry after which it is owed no more. Of one that moves it is the same task with another time. */
    private static Map<Owed, Times> film(CaseFile file) {
        var film = new LinkedHashMap<Owed, Times>();
        var running = new HashMap<List<Object>, Owed>();
        for (int seq = 1; seq <= file.version(); seq++) {
            var then = file.first(seq);
            var at = file.log().get(seq - 1).happenedAt();
            var before = new HashMap<>(running);
            running.clear();
            IntStream.rangeClosed(0, then.count()).forEach(n -> then.assistance(n).promises().forEach(it -> {
                List<Object> same = List.of(n, it.task(), it.subject());
                var owed = before.getOrDefault(same, new Owed(n, it.task(), it.subject(), 1 + (int) film.keySet().stream().filter(old -> List.of(old.assistance, old.task, old.subject).equals(same)).count()));
                running.put(same, owed);
                film.put(owed, new Times(it.opens(), it.due(), Optional.empty()));
            }));
            before.forEach((same, owed) -> { if (!running.containsKey(same)) film.computeIfPresent(owed, (_, times) -> new Times(times.opens, times.due, Optional.of(at))); });
        }
        return film;
    }

    private static Line line(long number, Owed owed, Optional<Times> is, Optional<Times> would) {
        var key = "assistance.task." + owed.task.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var shown = is.or(() -> would).orElseThrow();
        return new Line(owed.assistance == 0 ? Long.toString(number) : number + "/" + owed.assistance, key, shown.opens, is.map(Times::due), would.map(Times::due), shown.done);
    }
}
