package org.auxilia.desk.opening;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.desk.CoverageView;

/** “¿Me cubre?” as programs are told: what can be read out, and each rule with its figure (CO-1). */
record CoverageJson(String service, boolean covered, String sentence, String clause, String clauseText, String conditions, List<CoverageView.Rule> rules, Optional<Original> guarantee) {

    /** @param guarantee of what it is probably the guarantee (BY-20) */
    static CoverageJson of(CoverageView it, Optional<Original> guarantee) {
        return new CoverageJson(it.service(), it.isCovered(), it.sentence(), it.clause(), it.clauseText(), it.conditions(), it.rules(), guarantee);
    }
}
