package org.auxilia.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Kind;

/** The forms of all acts that a person fills in, one row each. Costs, the opening and what follows by itself have none here. */
public final class ActForms {

    private static final Map<Kind, ActForm> FORMS = new EnumMap<>(Kind.class);

    static {
        OpeningForms.add();
        AssignmentForms.add();
        MonitoringForms.add();
        ServiceForms.add();
        ClosingForms.add();
        AnytimeForms.add();
        UncoveredForms.add();
    }

    private ActForms() {}

    public static Optional<ActForm> find(Kind kind) { return Optional.ofNullable(FORMS.get(kind)); }

    static void row(Kind kind, List<Field> fields, Function<Reading, Fact> making) { FORMS.put(kind, new ActForm(kind, fields, making)); }
}
