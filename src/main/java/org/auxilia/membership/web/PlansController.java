package org.auxilia.membership.web;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an administrator adds and changes plans (MB-2). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class PlansController {

    private final Accounts accounts;
    private final Plans plans;
    private final Meanwhile meanwhile;
    private final Clock clock;

    PlansController(Accounts accounts, Plans plans, Meanwhile meanwhile, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/plans")
    @Answers(value = Plan.class, rows = true, files = true)
    Page list() {
        return Page.of("membership/plans").with("accounts", accounts.all()).with("plans", plans.all()).json(() -> Rows.of(plans.all())).table(this::table);
    }

    private Table<Plan> table() {
        var names = accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name));
        return Table.of("membership.plans.title", plans.all()).account(it -> names.get(it.account())).column("membership.plan.name", Plan::name).column("membership.plan.account", it -> names.get(it.account()))
                .column("membership.plan.valid-from", Plan::validFrom).column("membership.plan.valid-until", Plan::validUntil).column("membership.plan.waiting", Plan::waitingDays)
                .column("membership.account.state", it -> Message.of(it.active() ? "membership.active" : "membership.inactive"));
    }

    @GetMapping("/admin/plans/new")
    Page fresh(Form asked) {
        return shown(PlanForm.fresh(clock.instant(), asked.typed("account")), Optional.empty());
    }

    @PostMapping("/admin/plans")
    Page add(Form form, Actor actor) {
        var read = PlanForm.read(form, Optional.empty(), accounts, plans);
        return read.isEmpty() ? shown(form, Optional.empty())
                : Page.redirect("/admin/plans/" + plans.add(read.get(), actor, clock.instant()).id() + "/services")
                        .say("membership.plan.added", read.get().name());
    }

    @GetMapping("/admin/plans/{id}")
    Page edit(@PathVariable int id) {
        var it = plans.kept(id).orElseThrow(Failure.NotFound::new);
        return shown(PlanForm.of(it), Optional.of(it.plan()));
    }

    @PostMapping("/admin/plans/{id}")
    Page change(@PathVariable int id, Form form, Actor actor, Shell shell) {
        Plan plan = plans.find(id).orElseThrow(Failure.NotFound::new);
        var read = PlanForm.read(form, Optional.of(plan), accounts, plans);
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        if (read.isEmpty() || form.isBad()) {
            return shown(form, Optional.of(plan));
        }
        var stale = plans.change(read.get(), seen, actor, clock.instant());
        if (stale.isPresent()) {
            return shown(meanwhile.told(form, PlanForm.of(stale.get()), "plan", id, PlanForm.fields(shell.formats()), shell), Optional.of(stale.get().plan()));
        }
        return Page.redirect("/admin/plans/" + id).say("membership.plan.saved", read.get().name());
    }

    private Page shown(Form form, Optional<Plan> plan) {
        return Page.of("membership/plan").with(form).with("plan", plan).with("accounts", accounts.all().stream()
                .map(account -> new Option(String.valueOf(account.id()), account.name())).toList());
    }
}
