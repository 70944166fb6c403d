package org.auxilia.membership.web;

import java.time.Clock;
import java.util.List;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The services of a plan with their limits, edited like a sheet (MB-2). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class PlanServicesController {

    private final Accounts accounts;
    private final Plans plans;
    private final Services services;
    private final SheetMeanwhile meanwhile;
    private final Clock clock;

    PlanServicesController(Accounts accounts, Plans plans, Services services, SheetMeanwhile meanwhile, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.services = services;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/plans/{id}/services")
    Page edit(@PathVariable int id, Shell shell) {
        Plan plan = plans.find(id).orElseThrow(Failure.NotFound::new);
        return shown(sheet(plan, Form.empty(), shell).filled(plans.sheet(id)), plan, shell);
    }

    @PostMapping("/admin/plans/{id}/services")
    Page keep(@PathVariable int id, Form form, Actor actor, Shell shell) {
        Plan plan = plans.find(id).orElseThrow(Failure.NotFound::new);
        var typed = sheet(plan, form, shell);
        var lines = typed.read(plans.services(id));
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        if (form.isBad()) {
            return shown(form, plan, shell);
        }
        try {
            var stale = plans.changeServices(id, lines, seen, actor, clock.instant());
            if (stale.isPresent()) {
                meanwhile.tell(typed, sheet(plan, Form.empty(), shell), stale.get(), choices(shell), shell);
                return shown(form, plan, shell);
            }
        } catch (DataIntegrityViolationException inUse) {
            throw new Failure.Refused("membership.plan.service-used");
        }
        return Page.redirect("/admin/plans/" + id + "/services").say("membership.plan.services-saved", plan.name());
    }

    private ServiceSheet sheet(Plan plan, Form form, Shell shell) {
        Account account = accounts.get(plan.account());
        return new ServiceSheet(form, plan, account, services, shell.formats(account.zone(), account.country()));
    }

    private Page shown(Form form, Plan plan, Shell shell) {
        return Page.of("membership/plan-services").with(form).with("plan", plan).with("account", accounts.get(plan.account()))
                .with("rows", ServiceSheet.rows(form)).with("services", choices(shell));
    }

    private List<Option> choices(Shell shell) {
        return services.every().stream().map(service -> new Option(service.code(), service.name(shell.lang()))).toList();
    }
}
