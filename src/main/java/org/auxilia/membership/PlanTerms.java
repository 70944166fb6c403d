package org.auxilia.membership;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a plan's general conditions (Procedure 5.1.5). The document is fetched apart.
 *
 * @param version 1, 2, 3… within the plan
 * @param effectiveFrom the first day on which it holds, in the account's zone
 * @param text the conditions in words; may be empty when there is a document
 * @param documentName of the PDF; empty when there is none
 */
public record PlanTerms(int id, int plan, int version, LocalDate effectiveFrom, String text, String documentName,
                        List<Clause> clauses) {

    public PlanTerms {
        clauses = List.copyOf(clauses);
    }

    public boolean hasDocument() {
        return !documentName.isEmpty();
    }
}
