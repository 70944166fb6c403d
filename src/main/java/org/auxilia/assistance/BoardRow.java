package org.auxilia.assistance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.OwnSubtype;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.ClosingFact.SurveyAnswered;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.catalogue.Money;

/** A row of the boards (BD-1): one assistance, or number 0 for a case that has none yet. */
record BoardRow(long caseNumber, int assistance, int version, int account, int owner, int urgency, String priority, Optional<Instant> nextOpens, String nextDue, Optional<String> nextTask,
                Optional<String> nextWhom, String stage, Optional<String> subStage, String providerStatus, Optional<String> finalStatus, Optional<String> category, boolean closed,
                Optional<String> service, Optional<Integer> plan, Optional<Long> member, String memberName, String callerName, Optional<Integer> place,
                String placeLabel, Optional<Integer> provider, Optional<String> providerName, Optional<Instant> eta, Optional<Instant> windowFrom,
                Optional<Instant> windowTo, Instant openedAt, Optional<Instant> closedAt, Optional<Long> totalCost, Optional<String> currency, boolean surveyed,
                boolean nonconforming, String lastKind, String lastSubtype, Optional<String> lastOwnEs, Optional<String> lastOwnEn, String lastWords, String lastWho, Instant lastAt) {

    /** Nothing is owed: sorted behind every time. */
    private static final String NEVER = "infinity";

    static BoardRow of(Assistance a, CaseRow header, List<Promise> ofFile) {
        var closed = isClosed(a);
        var next = Stream.concat(a.promises().stream(), closed ? Stream.of() : ofFile.stream()).min(Comparator.naturalOrder());
        var provider = a.provider();
        var window = a.window();
        var total = Costs.of(a).total();
        var last = a.log().getLast();
        var own = last.fact() instanceof Remark remark ? remark.own() : Optional.<OwnSubtype>empty();
        return new BoardRow(header.number(), a.number(), version(a), header.account(), header.owner(), PromiseRow.urgency(a), a.priority().name(),
            next.map(Promise::opens), next.map(it -> it.due().toString()).orElse(NEVER), next.map(it -> it.task().name()), next.map(it -> it.whom(a).name()), a.stage().name(),
            SubStage.of(a).map(Enum::name), a.providerStatus().name(), a.finalStatus().map(Enum::name), a.category().map(Enum::name), closed, a.last(Opened.class).map(Opened::service),
            header.plan(), header.member(), header.memberName(), header.callerName(), a.place().flatMap(Location::place), a.place().map(Location::label).orElse(""), provider.map(Candidate::provider),
            provider.map(Candidate::name), a.eta(), window.map(Window::from), window.map(Window::to), opened(a), a.when(closing(a)), total.map(Money::minor),
            total.map(Money::currency), a.has(SurveyAnswered.class), a.isNonConforming(), last.kind().name(), last.fact().subtype(), own.map(OwnSubtype::nameEs), own.map(OwnSubtype::nameEn), LastWords.of(last.fact()),
            last.stamp().who().name(), last.happenedAt());
    }

    /** A case whose assistances have all ended waits to be closed: it keeps the row of the last one on the open boards. */
    private static boolean isClosed(Assistance a) {
        var file = a.file();
        if (!a.isFinal() || file.file().isFinal()) return a.isFinal();
        return a.number() != file.count() || !file.assistances().allMatch(Assistance::isFinal);
    }

    private static int version(Assistance a) {
        var log = a.file().log();
        for (int i = log.size(); i > 0; i--)
            if (log.get(i - 1).concerns(a.number())) return i;
        return 0;
    }

    private static Class<? extends Fact> closing(Assistance a) { return a.number() == 0 ? CaseClosed.class : ClosingFact.Closed.class; }

    private static Instant opened(Assistance a) { return a.when(Opened.class).orElseGet(() -> a.file().log().getFirst().happenedAt()); }
}
