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
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The general conditions: published by an administrator, opened by a coordinator during the call (MB-2, Procedure 5.1.5). */
@Controller
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
    @Needs(Right.SEE_MEMBERS)
    Page read(@PathVariable int id, SignedIn who) {
        Plan plan = seen(id, who);
        var today = clock.instant().atZone(accounts.get(plan.account()).zone()).toLocalDate();
        return Page.of("membership/conditions").with("plan", plan).with("account", accounts.get(plan.account()))
                .with("terms", conditions.inForce(id, today)).with("services", plans.services(id));
    }

    @GetMapping("/plans/{id}/conditions/{version}.pdf")
    @Needs(Right.SEE_MEMBERS)
    ResponseEntity<byte[]> document(@PathVariable int id, @PathVariable int version, SignedIn who) {
        seen(id, who);
        byte[] pdf = conditions.of(id).stream().filter(terms -> terms.version() == version).findFirst()
                .flatMap(terms -> conditions.document(terms.id())).orElseThrow(Failure.NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "inline").body(pdf);
    }

    @GetMapping("/admin/plans/{id}/conditions")
    @Needs(Right.MANAGE_CATALOGUES)
    Page versions(@PathVariable int id) {
        return shown(Form.empty().put("from", clock.instant().atZone(accounts.get(plan(id).account()).zone()).toLocalDate()), plan(id));
    }

    @PostMapping("/admin/plans/{id}/conditions")
    @Needs(Right.MANAGE_CATALOGUES)
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

    private Plan seen(int id, SignedIn who) {
        Plan plan = plan(id);
        if (who.account().filter(own -> own != plan.account()).isPresent()) {
            throw new Failure.NotFound();
        }
        return plan;
    }
}
