package org.auxilia.authority;

import java.time.Clock;
import java.util.Optional;
import org.auxilia.assistance.GoodwillUses;
import org.auxilia.authority.Limits.Kept;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An account's own limits of authority (AU-1), what the company gives away for it (BY-4), and whether its members pay first (CL-9). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class AccountLimitsController {

    private final Limits limits;
    private final Accounts accounts;
    private final GoodwillUses goodwill;
    private final Meanwhile meanwhile;
    private final Clock clock;

    AccountLimitsController(Limits limits, Accounts accounts, GoodwillUses goodwill, Meanwhile meanwhile, Clock clock) {
        this.limits = limits;
        this.accounts = accounts;
        this.goodwill = goodwill;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts/{id}/authority")
    Page edit(@PathVariable int id, Shell shell) {
        var account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        return shown(LimitsForm.ofAccount(limits.of(account), shell.formats(account.zone(), account.country())), account, shell);
    }

    @PostMapping("/admin/accounts/{id}/authority")
    Page set(@PathVariable int id, Form form, Actor actor, Shell shell) {
        var account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        var seen = LimitsForm.seen(form);
        var stale = limits.keep(account, stands -> LimitsForm.read(form, stands, true, actor, shell.formats(account.zone(), account.country())), seen, actor, clock.instant());
        if (form.isBad()) return shown(form, account, shell);
        if (stale.isPresent()) return shown(told(form, stale.get(), account, shell), account, shell);
        return Page.redirect("/admin/accounts/" + id + "/authority").say("authority.limits.saved", account.name());
    }

    private Form told(Form form, Kept stands, Account account, Shell shell) {
        return meanwhile.told(form, LimitsForm.ofAccount(stands, shell.formats(account.zone(), account.country())), "account", account.id(), LimitsForm.fields(true, shell), shell);
    }

    private Page shown(Form form, Account account, Shell shell) {
        var house = LimitsForm.filled(limits.house(account.currency()), shell.formats(account.zone(), account.country()));
        return Page.of("authority/account-limits").with(form).with("account", account).with("house", house).with("budget", goodwill.budget(account.id(), clock.instant()))
            .with("periods", Option.of(Limits.Period.class, shell));
    }
}
