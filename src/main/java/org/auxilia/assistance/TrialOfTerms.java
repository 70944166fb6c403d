package org.auxilia.assistance;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auxilia.data.Sight;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.TermsTrial;
import org.springframework.stereotype.Component;

/** The film of a case under its own rules and under others (BY-24): each task that came to be owed, by when, and when it was done. */
@Component
class TrialOfTerms implements TermsTrial {

    private record Owed(int assistance, Task task, String subject, Instant opens) {}

    private record Times(Instant due, Optional<Instant> done) {}

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
            return is.entrySet().stream().map(it -> line(number, it.getKey(), it.getValue(), Optional.ofNullable(would.get(it.getKey())))).sorted(Comparator.comparing(Line::opens)).toList();
        });
    }

    /** Each task with its last due time; done with the entry after which it is owed no more. */
    private static Map<Owed, Times> film(CaseFile file) {
        var film = new LinkedHashMap<Owed, Times>();
        for (int seq = 1; seq <= file.version(); seq++) {
            var then = file.first(seq);
            var at = file.log().get(seq - 1).happenedAt();
            var owed = new LinkedHashMap<Owed, Instant>();
            IntStream.rangeClosed(0, then.count()).forEach(n -> then.assistance(n).promises().forEach(it -> owed.put(new Owed(n, it.task(), it.subject(), it.opens()), it.due())));
            film.replaceAll((task, times) -> times.done.isPresent() || owed.containsKey(task) ? times : new Times(times.due, Optional.of(at)));
            owed.forEach((task, due) -> film.put(task, new Times(due, Optional.empty())));
        }
        return film;
    }

    private static Line line(long number, Owed owed, Times is, Optional<Times> would) {
        var key = "assistance.task." + owed.task.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Line(owed.assistance == 0 ? Long.toString(number) : number + "/" + owed.assistance, key, owed.opens, is.due, would.map(Times::due), is.done);
    }
}
