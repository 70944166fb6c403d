package org.auxilia.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.ClosingFact.Closed;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.network.ProviderScores;
import org.springframework.stereotype.Component;

/**
 * What each provider finished, and what of his work had to be done again (BY-20, CX-4): a guarantee counts against whoever did the original, whoever serves it now, in the
 * month in which it was given. One that was cancelled at once was none.
 */
@Component
class WorkAgain implements Projection {

    private record Month(int provider, LocalDate month) {}

    private record Count(int finished, int reworks) {
        private static final Count FINISHED = new Count(1, 0), AGAIN = new Count(0, 1), NOTHING = new Count(0, 0);

        Count plus(Count other) { return new Count(finished + other.finished, reworks + other.reworks); }

        Count less() { return new Count(-finished, -reworks); }
    }

    private final ProviderScores scores;

    WorkAgain(ProviderScores scores) { this.scores = scores; }

    /** Always in the same order, so that two cases never wait for each other. */
    @Override public void update(CaseFile before, CaseFile after, List<Entry> entries) {
        var change = new TreeMap<Month, Count>(Comparator.comparing(Month::provider).thenComparing(Month::month));
        counts(before).forEach((month, count) -> change.merge(month, count.less(), Count::plus));
        counts(after).forEach((month, count) -> change.merge(month, count, Count::plus));
        change.forEach((it, count) -> { if (!count.equals(Count.NOTHING)) scores.work(it.provider(), it.month(), count.finished(), count.reworks()); });
    }

    private static Map<Month, Count> counts(CaseFile file) {
        var counts = new TreeMap<Month, Count>(Comparator.comparing(Month::provider).thenComparing(Month::month));
        file.assistances().forEach(it -> {
            if (it.finalStatus().filter(FinalStatus.CONCLUDED::equals).isPresent())
                it.provider().ifPresent(provider -> counts.merge(new Month(provider.provider(), ProviderScores.month(it.when(Closed.class).orElseThrow())), Count.FINISHED, Count::plus));
            again(it).ifPresent(month -> counts.merge(month, Count.AGAIN, Count::plus));
        });
        return counts;
    }

    private static Optional<Month> again(Assistance it) {
        if (it.finalStatus().filter(FinalStatus.CANCELLED_AT_ONCE::equals).isPresent()) return Optional.empty();
        return it.last(DecidesCoverage.class).filter(CoverageDecided.class::isInstance).map(CoverageDecided.class::cast).filter(decided -> decided.category() == Category.WARRANTY)
            .flatMap(CoverageDecided::original).map(Original::provider).filter(provider -> provider > 0).map(provider -> new Month(provider, ProviderScores.month(given(it))));
    }

    private static Instant given(Assistance it) { return it.when(DecidesCoverage.class).orElseThrow(); }

    @Override public void clear() { scores.clearWork(); }
}
