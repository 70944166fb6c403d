package org.auxilia.desk;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.desk.ActForms.row;
import static org.auxilia.desk.Field.*;

import java.util.List;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Window;
import org.auxilia.web.Failure;

/** Forms of stage 2 (Procedure 5.2). */
final class AssignmentForms {

    private AssignmentForms() {}

    static void add() {
        row(PROVIDER_CALL, List.of(provider(), choice("answer", Answer.values()), text("why").optional(), text("aheadBecause").optional()),
            r -> new ProviderCalled(r.candidate(), r.choice("answer", Answer.class), r.text("why")));
        row(ASSIGNMENT, List.of(provider(), moment("eta", 20, 35, 45, 60).optional(), window("agreed").optional(), check("memberAccepts"),
            text("aheadBecause").optional(), text("unusualBecause").optional(), text("name").optional(), text("phone").optional(), ByHand.agreed()),
            AssignmentForms::assignment);
        row(RELEASE, List.of(text("why")), r -> new ProviderReleased(assigned(r), r.text("why")));
        row(RELEASE_NOTICE, List.of(text("spokenTo"), hidden("provider").optional()), r -> new ReleaseTold(r.text("spokenTo"), r.textIf("provider").filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf)));
        row(EXHAUSTION, List.of(), r -> new ListExhausted((int) r.assistance().ladder().calls().stream().map(call -> call.candidate().provider()).distinct().count()));
        row(EXHAUSTION_REPLY, List.of(choice("way", Way.values()), text("why")), r -> new ExhaustionDecided(r.choice("way", Way.class), r.text("why")));
        row(CONFIRMATION, List.of(text("spokenTo")), r -> new MemberConfirmed(r.text("spokenTo")));
        row(TECHNICIAN, List.of(text("technician"), text("plate").optional()), r -> new TechnicianNamed(r.text("technician"), r.text("plate")));
    }

    /** CL-6: the tariff of the day on which he comes. */
    private static ProviderAssigned assignment(Reading r) {
        var at = r.momentIf("eta").or(() -> r.windowIf("agreed").map(Window::from)).orElse(r.context().now());
        return new ProviderAssigned(r.candidate(), r.momentIf("eta"), r.windowIf("agreed"), r.is("memberAccepts"), r.textIf("unusualBecause"), r.context().candidates().vainTrip(r.candidate().provider(), at).or(() -> ByHand.of(r)));
    }

    static Candidate assigned(Reading r) { return r.assistance().provider().orElseThrow(() -> new Failure.Refused("assistance.obstacle.no-provider")); }
}
