package org.auxilia.membership.web;

import java.time.Clock;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Conditions;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanTerms;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The general conditions as a coordinator opens them during the call (MB-2, Procedure 5.1.5). */
@Controller
@Needs(Right.SEE_MEMBERS)
class ConditionsController {

    private final Accounts accounts;
    private final Plans plans;
    private final Conditions conditions;
    private final Clock clock;

    ConditionsController(Accounts accounts, Plans plans, Conditions conditions, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** What holds today, to be read during the call. */
    @GetMapping("/plans/{id}/conditions")
    @Answers(value = PlanTerms.class, rows = true)
    Page read(@PathVariable int id, SignedIn who) {
        Plan plan = seen(id, who);
        var today = clock.instant().atZone(accounts.get(plan.account()).zone()).toLocalDate();
        var terms = conditions.inForce(id, today);
        return Page.of("membership/conditions").json(() -> Rows.of(terms.stream().toList())).with("plan", plan).with("account", accounts.get(plan.account()))
                .with("terms", terms).with("services", plans.services(id));
    }

    @GetMapping("/plans/{id}/conditions/{version}.pdf")
    ResponseEntity<byte[]> document(@PathVariable int id, @PathVariable int version, SignedIn who) {
        seen(id, who);
        byte[] pdf = conditions.of(id).stream().filter(terms -> terms.version() == version).findFirst()
                .flatMap(terms -> conditions.document(terms.id())).orElseThrow(Failure.NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "inline").body(pdf);
    }

    private Plan seen(int id, SignedIn who) {
        Plan plan = plans.find(id).orElseThrow(Failure.NotFound::new);
        if (!who.sight().hasAccount(plan.account())) {
            throw new Failure.NotFound();
        }
        return plan;
    }
}
