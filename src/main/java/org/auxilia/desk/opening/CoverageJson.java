package org.auxilia.desk.opening;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.desk.CoverageView;

/**
 * “¿Me cubre?” as programs are told: what can be read out, and each rule with its figure (CO-1).
 *
 * @param covered   absent while nobody knows the member, as all that is read out
 * @param rules     none then
 * @param guarantee of what it is probably the guarantee (BY-20); a plate or a place is enough to know that
 */
record CoverageJson(String service, Optional<Boolean> covered, Optional<String> sentence, Optional<String> clause, Optional<String> clauseText, Optional<String> conditions, List<CoverageView.Rule> rules, Optional<Original> guarantee) {

    /** Empty where there is nothing to say yet. */
    static Optional<CoverageJson> of(NewAssistanceScreen it) {
        var view = it.coverage();
        if (view.isEmpty() && it.guarantee().isEmpty()) return Optional.empty();
        return Optional.of(new CoverageJson(view.map(CoverageView::service).orElseGet(it::service), view.map(CoverageView::isCovered), view.map(CoverageView::sentence), view.map(CoverageView::clause), view.map(CoverageView::clauseText),
            view.map(CoverageView::conditions), view.map(CoverageView::rules).orElse(List.of()), it.guarantee()));
    }
}
