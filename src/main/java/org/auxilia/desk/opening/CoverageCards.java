package org.auxilia.desk.opening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.desk.CoverageDesk;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.desk.CoverageView;
import org.auxilia.desk.Guarantees;
import org.auxilia.desk.opening.CoverageCard.State;
import org.springframework.stereotype.Component;

/** The cards of a case's open assistances, worked out from the log. */
@Component
class CoverageCards {

    private final CoverageDesk desk;

    private final Guarantees guarantees;

    CoverageCards(CoverageDesk desk, Guarantees guarantees) {
        this.desk = desk;
        this.guarantees = guarantees;
    }

    List<CoverageCard> of(CaseScreen screen) { return screen.file().assistances().filter(it -> !it.isFinal()).map(it -> card(screen, it)).toList(); }

    private CoverageCard card(CaseScreen screen, Assistance it) {
        var state = state(screen, it);
        var figures = state == State.UNDECIDED || state == State.EXCLUDED || state == State.DENIED ? figures(screen, it) : Optional.<CoverageView>empty();
        var asked = Stream.of(Subject.MEMBER, Subject.COURTESY).filter(subject -> it.open(subject).isPresent()).findFirst().flatMap(subject -> asked(it, subject));
        boolean mayAnswer = asked.isPresent() && screen.obstaclesTo(AuthorisationDecided.asIf(asked.get().subject(), true, Optional.empty()), it.number()).isEmpty();
        var decision = it.last(DecidesCoverage.class);
        return new CoverageCard(screen.row(it), state, sentence(decision, figures, screen), source(decision), figures, asked, mayAnswer, guarantee(screen, it));
    }

    private Optional<Original> guarantee(CaseScreen screen, Assistance it) {
        return screen.mayWork() && it.provider().isEmpty() ? guarantees.find(it, screen.row(it).service(), screen.shell().now()) : Optional.empty();
    }

    private static Optional<AuthorisationAsked> asked(Assistance it, Subject subject) { return it.all(AuthorisationAsked.class).filter(asked -> asked.subject() == subject).reduce((_, later) -> later); }

    private static State state(CaseScreen screen, Assistance it) {
        return it.last(DecidesCoverage.class).map(decision -> switch (decision) {
            case CoverageDecided covered -> switch (covered.category()) {
                case COURTESY -> State.COURTESY;
                case WARRANTY -> State.WARRANTY;
                case COVERED, CONNECTION -> State.COVERED;
            };
            case ConnectionAccepted _ -> State.CONNECTION;
            default -> State.EXCLUDED;
        }).orElseGet(() -> undecided(screen, it));
    }

    private static State undecided(CaseScreen screen, Assistance it) {
        if (screen.identified().isEmpty()) return State.NO_MEMBER;
        if (it.open(Subject.MEMBER).isPresent()) return State.WAITS;
        return asked(it, Subject.MEMBER).isPresent() && !it.isGranted(Subject.MEMBER) ? State.DENIED : State.UNDECIDED;
    }

    private Optional<CoverageView> figures(CaseScreen screen, Assistance it) {
        return desk.question(screen.file(), it, screen.row(it).opened().service(), Optional.empty()).map(question -> desk.view(question, screen.shell().now(), screen.shell().texts().locale()));
    }

    private static String sentence(Optional<DecidesCoverage> decision, Optional<CoverageView> figures, CaseScreen screen) {
        return decision.map(it -> switch (it) {
            case CoverageDecided covered -> covered.sentence();
            case NotCovered excluded -> excluded.sentence();
            case ConnectionAccepted accepted -> screen.accepted(accepted);
            default -> "";
        }).or(() -> figures.map(CoverageView::sentence)).orElse("");
    }

    /** Clause and conditions, as the decision names them. */
    private static String source(Optional<DecidesCoverage> decision) {
        return decision.map(it -> switch (it) {
            case CoverageDecided covered -> joined(covered.clause(), covered.terms());
            case NotCovered excluded -> excluded.clause();
            default -> "";
        }).orElse("");
    }

    private static String joined(String... parts) { return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", ")); }
}
