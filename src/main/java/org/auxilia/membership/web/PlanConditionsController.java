package org.auxilia.membership.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Conditions;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanTerms;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.SavedMeanwhile;
import org.auxilia.web.Shell;
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
    private final Meanwhile meanwhile;
    private final Clock clock;

    PlanConditionsController(Accounts accounts, Plans plans, Conditions conditions, Meanwhile meanwhile, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.conditions = conditions;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/plans/{id}/conditions")
    Page versions(@PathVariable int id) {
        var plan = plan(id);
        var versions = conditions.of(id);
        var form = Form.empty().put("from", clock.instant().atZone(accounts.get(plan.account()).zone()).toLocalDate()).put("version", versions.stream().findFirst().map(PlanTerms::version).orElse(0));
        return shown(form, plan, versions);
    }

    @PostMapping("/admin/plans/{id}/conditions")
    Page publish(@PathVariable int id, Form form, @RequestParam Optional<MultipartFile> document, Actor actor, Shell shell) throws IOException {
        Plan plan = plan(id);
        Optional<MultipartFile> file = document.filter(sent -> !sent.isEmpty());
        var seen = form.integer("version", 0, Integer.MAX_VALUE).optional();
        var read = ConditionsForm.read(form, file);
        if (read.isEmpty()) {
            return shown(lost(form, file), plan, conditions.of(id));
        }
        if (!conditions.publish(id, read.get().fresh(id), read.get().document(), seen, actor, clock.instant())) {
            var versions = conditions.of(id);
            return shown(told(lost(form, file), read.get(), plan, versions, shell), plan, versions);
        }
        return Page.redirect("/admin/plans/" + id + "/conditions").say("membership.conditions.published", plan.name());
    }

    /** No browser keeps a file that was sent. */
    private static Form lost(Form form, Optional<MultipartFile> file) {
        file.ifPresent(it -> form.error("document", "membership.conditions.document-again", ConditionsForm.name(it)));
        return form;
    }

    private Form told(Form form, ConditionsForm typed, Plan plan, List<PlanTerms> versions, Shell shell) {
        var published = meanwhile.written("plan", plan.id()).stream().filter(it -> it.field().equals(ConditionsForm.NOTED)).toList();
        var newest = versions.stream().findFirst().map(ConditionsForm::of).orElseGet(() -> Form.empty().put("version", 0));
        return SavedMeanwhile.told(form.put("document", typed.documentName()), newest, published, ConditionsForm.fields(shell.formats()), shell);
    }

    private Page shown(Form form, Plan plan, List<PlanTerms> versions) {
        return Page.of("membership/plan-conditions").with(form).with("plan", plan).with("account", accounts.get(plan.account()))
                .with("versions", versions);
    }

    private Plan plan(int id) {
        return plans.find(id).orElseThrow(Failure.NotFound::new);
    }
}
