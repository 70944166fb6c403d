package org.auxilia.desk.opening;

import java.util.List;
import org.auxilia.desk.CoverageView;

/** “¿Me cubre?” as programs are told: what can be read out, and each rule with its figure (CO-1). */
record CoverageJson(String service, boolean covered, String sentence, String clause, String clauseText, String conditions, List<CoverageView.Rule> rules) {

    static CoverageJson of(CoverageView it) { return new CoverageJson(it.service(), it.isCovered(), it.sentence(), it.clause(), it.clauseText(), it.conditions(), it.rules()); }
}
