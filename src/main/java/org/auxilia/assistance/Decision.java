package org.auxilia.assistance;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Outcome.*;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;

/** The procedure's answer to a whole attempt: the case as it would be, or the first act that is refused. */
record Decision(CaseFile before, CaseFile after, int assistance, Optional<Kind> refused, List<Obstacle> obstacles) {

    static Decision on(CaseFile file, Attempt attempt) {
        int number = attempt.assistance() == Attempt.NEW ? file.count() + 1 : attempt.assistance();
        if (number < 0 || number > file.count() + 1) throw new NoSuchElementException("Assistance " + file.number() + "/" + number);
        var facts = attempt.facts().apply(file);
        if (!facts.isEmpty() && attempt.isOvertaken(file)) return new Decision(file, file, number, Optional.of(facts.getFirst().kind()), List.of(Obstacle.STALE));
        var after = file;
        for (var fact : facts) {
            switch (judge(fact, after.assistance(fact.kind().isOfFile() ? 0 : number), attempt)) {
                case Refused it -> { return new Decision(file, file, number, Optional.of(fact.kind()), it.obstacles()); }
                case Recorded it -> after = after.with(it.entries());
            }
        }
        return new Decision(file, after, number, Optional.empty(), List.of());
    }

    /** An assistance begins with its opening, whatever else may be said at any time. Force is used only where it is needed. */
    private static Outcome judge(Fact fact, Assistance assistance, Attempt attempt) {
        boolean begins = assistance.number() > assistance.file().count();
        if (begins && !(fact instanceof Opened)) return new Refused(List.of(Obstacle.NOT_OPEN));
        if (fact instanceof AuthorisationDecided it && assistance.isAskedAnew(it.subject(), attempt.asking())) return new Refused(List.of(Obstacle.ASKED_ANEW));
        var outcome = Procedure.record(fact, assistance, attempt.stamp());
        return outcome instanceof Refused && attempt.forced().isPresent() ? Procedure.force(fact, attempt.forced().get(), assistance, attempt.stamp()) : outcome;
    }

    /** Whether something is granted by it, or denied, up to a limit (AU-1). */
    boolean isOfSuperior() {
        return entries().stream().map(Entry::fact).anyMatch(it -> it instanceof AuthorisationDecided || it instanceof ExcessAuthorised || it instanceof CoverageDecided covered && covered.category() == Category.COURTESY);
    }

    List<Entry> entries() { return after.log().subList(before.version(), after.version()); }
}
