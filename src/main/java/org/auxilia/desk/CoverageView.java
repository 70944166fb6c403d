package org.auxilia.desk;

import java.util.List;
import org.auxilia.assistance.Coverage;

/**
 * A verdict in words (CO-1, BY-3).
 *
 * @param sentence   what can be read out to the member
 * @param clause     number of the clause, empty where the plan names none
 * @param conditions the general conditions in which it stands, with version and date; empty where none are published
 */
public record CoverageView(Coverage.Verdict verdict, String service, String sentence, String clause, String clauseText, String conditions, List<Rule> rules) {

    /** One rule with its figure. */
    public record Rule(String name, String figure, boolean passed) {}

    public boolean isCovered() { return verdict.isCovered(); }

    /** The first rule that says no, as the log names it. */
    public String against() { return verdict.against().map(Enum::name).orElse(""); }
}
