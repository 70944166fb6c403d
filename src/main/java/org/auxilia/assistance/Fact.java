package org.auxilia.assistance;

/**
 * What happened. Never changed, never deleted: a correction is a new fact. One record per kind, in past tense, by the stage of the
 * procedure to which it belongs; {@link Kind} has one row for each.
 */
public sealed interface Fact extends Act, Aspect permits FileFact, OpeningFact, AssignmentFact, MonitoringFact, ServiceFact, ClosingFact, AnytimeFact, UncoveredFact {

    @Override default Kind kind() { return Kind.of(this); }

    /** Type of the log entry. The kind knows it; only a free remark chooses its own. */
    default Stage stage() { return kind().stage(); }

    /** Catalogue key of the log entry's wording (LG-5). */
    default String subtype() { return kind().name(); }
}
