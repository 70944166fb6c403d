package org.auxilia.desk;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.desk.ActForms.row;
import static org.auxilia.desk.Field.*;

import java.util.List;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;

/** Forms of stage 4 (Procedure 5.4). */
final class ServiceForms {

    private ServiceForms() {}

    static void add() {
        row(DIAGNOSIS, List.of(words("fault"), amount("cost"), moment("end", 30, 60, 90, 120).optional()), r -> new Diagnosed(r.text("fault"), r.amount("cost"), r.momentIf("end")));
        row(DISTANCE, List.of(number("kilometres", 9_999)), r -> new DistanceTold(r.number("kilometres")));
        row(EXCESS_ACCEPTANCE, List.of(amount("amount").labelled("excess").optional(), OpeningForms.method()), r -> new ExcessAccepted(r.assistance().priceTold(Bill.EXCESS).filter(_ -> r.amountIf("amount").isEmpty()).map(PriceTold::price).orElseGet(() -> excess(r, "amount")), r.text("method")));
        row(EXCESS_REFUSAL, List.of(ByHand.told()), r -> new ExcessDeclined(ByHand.left(r)));
        row(EXCESS_WAIVER, List.of(amount("amount").labelled("excess").optional(), text("why")), r -> new ExcessAuthorised(excess(r, "amount"), r.text("why")));
        row(GO_AHEAD, List.of(moment("end", 30, 60, 90, 120).optional(), check("startsLater")), r -> new Authorised(r.momentIf("end"), !r.is("startsLater")));
        row(WORK_START, List.of(), _ -> new WorkStarted());
        row(NEW_END, List.of(moment("end", 15, 30, 60)), r -> new EndEstimated(r.moment("end")));
        row(LEAVING, List.of(choice("awaits", Wait.values()), text("why"), moment("told").optional()), r -> new VisitLeft(r.choice("awaits", Wait.class), r.text("why"), r.momentIf("told")));
        row(RETURN, List.of(window("agreed")), r -> new ReturnAgreed(r.window("agreed")));
        row(MATERIALS, List.of(words("list")), r -> new MaterialsListed(r.text("list")));
        row(MATERIALS_CHECK, List.of(choice("fit", _ -> List.of(Option.of("yes", "desk.fit.yes"), Option.of("no", "desk.fit.no"))), text("what").labelled("unfit").optional()),
            r -> new MaterialsChecked(r.text("fit").equals("yes"), r.text("what")));
        row(WORK_END, List.of(), _ -> new WorkEnded());
    }

    /** As computed, and more only where kilometres come to it: what those cost the provider alone knows (CA-14). Less is a superior's to grant (SV-2). */
    static Money excess(Reading r, String field) {
        var computed = r.assistance().excess();
        var typed = r.amountIf(field);
        if (!r.assistance().isExcessOpen()) throw new Failure.Refused("assistance.obstacle.no-excess");
        boolean tooLittle = typed.filter(it -> !it.isPositive() || computed.filter(least -> least.beyond(it).isPositive()).isPresent()).isPresent();
        boolean tooMuch = r.assistance().kilometresBeyond().isEmpty() && typed.flatMap(it -> computed.map(it::beyond)).filter(Money::isPositive).isPresent();
        if (tooMuch) throw new Failure.Invalid(field, Message.of("desk.error.excess-above"));
        if (tooLittle || typed.isEmpty() && r.assistance().kilometresBeyond().isPresent()) throw new Failure.Invalid(field, Message.of("desk.error.excess-amount"));
        return typed.or(() -> computed).orElseThrow();
    }
}
