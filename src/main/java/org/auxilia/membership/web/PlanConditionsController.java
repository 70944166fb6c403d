package org.auxilia.membership.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Conditions;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an administrator publishes the general conditions of a plan, version by version (MB-2). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class PlanConditionsController {

    private final Accounts accounts;
    private final Plans plans;
    private final Conditions conditions;
    private final Clock clock;

    PlanConditionsController(Accounts accounts, Plans plans, Conditions conditions, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.conditions = conditions;
        this.clock = clock;
    }

    @GetMapping("/admin/plans/{id}/conditions")
    Page versions(@PathVariable int id) {
        return shown(Form.empty().put("from", clock.instant().atZone(accounts.get(plan(id).account()).zone()).toLocalDate()), plan(id));
    }

    @PostMapping("/admin/plans/{id}/conditions")
    Page publish(@PathVariable int id, Form form, @RequestParam Optional<MultipartFile> document, Actor actor) throws IOException {
        Plan plan = plan(id);
        Optional<MultipartFile> file = document.filter(sent -> !sent.isEmpty());
        var read = ConditionsForm.read(form, file);
        if (read.isEmpty()) {
            return shown(form, plan);
        }
        conditions.publish(id, read.get().from(), read.get().text(), read.get().clauses(), read.get().documentName(), read.get().document(), actor,
                clock.instant());
        return Page.redirect("/admin/plans/" + id + "/conditions").say("membership.conditions.published", plan.name());
    }

    private Page shown(Form form, Plan plan) {
        return Page.of("membership/plan-conditions").with(form).with("plan", plan).with("account", accounts.get(plan.account()))
                .with("versions", conditions.of(plan.id()));
    }

    private Plan plan(int id) {
        return plans.find(id).orElseThrow(Failure.NotFound::new);
    }
}
