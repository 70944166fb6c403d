package org.auxilia.assistance;

import java.util.ArrayList;
import java.util.List;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Aspect.EndsDispatch;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.ClosingFact.Reopened;

/** Which facts still stand. A fact that begins a scope lays aside what held only within the previous one; a re-opening, what came after its stage. */
final class StandingFacts {

    private StandingFacts() {}

    static List<Entry> of(List<Entry> log) {
        var standing = new ArrayList<Entry>(log.size());
        for (var entry : log) {
            entry.kind().begins().ifPresent(scope -> standing.removeIf(past -> past.assistance() == entry.assistance() && past.kind().holds().isWithin(scope)));
            if (entry.fact() instanceof Reopened reopened) standing.removeIf(past -> past.assistance() == entry.assistance() && isAfter(past, reopened.to()));
            standing.add(entry);
        }
        return standing;
    }

    /** CL-4: it goes back to a stage, so what belongs to later ones has not happened yet. Costs stay: they change by counter-lines alone; and who was
     * sent away stays so. */
    private static boolean isAfter(Entry past, Stage to) {
        if (past.fact() instanceof CostsLoaded || past.isOf(EndsDispatch.class)) return false;
        if (to == Stage.OPENING && past.isOf(DecidesCoverage.class)) return true;
        return past.kind().makes().filter(status -> status.stage().compareTo(to) > 0).isPresent()
            || past.kind().isOfProcedure() && past.kind().stage().compareTo(to) > 0;
    }
}
