package org.auxilia.membership.web;

import java.time.Clock;
import java.util.List;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.Account;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.NegotiableTerms;
import org.auxilia.membership.NegotiableTerms.NegotiableTerm;
import org.auxilia.membership.Policies;
import org.auxilia.membership.Policies.Kept;
import org.auxilia.membership.TermsTrial;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.LooksUp;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an account's times are agreed (MB-1, BY-24); what is saved holds for the cases opened from its day on, and can be tried on a case before. */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class AccountTermsController {

    private final Accounts accounts;
    private final Policies policies;
    private final ObjectProvider<NegotiableTerms> terms;
    private final ObjectProvider<TermsTrial> trial;
    private final Meanwhile meanwhile;
    private final Clock clock;

    AccountTermsController(Accounts accounts, Policies policies, ObjectProvider<NegotiableTerms> terms, ObjectProvider<TermsTrial> trial, Meanwhile meanwhile, Clock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.terms = terms;
        this.trial = trial;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    /** @param asked {@code later}: the number of what was agreed for a later day, to change it */
    @GetMapping("/admin/accounts/{id}/terms")
    Page edit(@PathVariable int id, Form asked) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        var terms = terms(account);
        int version = policies.version(id, terms.now());
        var wanted = later(terms).stream().filter(it -> it.id() == TermsForm.replaced(asked)).findFirst();
        return shown(terms.filled(new Kept(wanted.orElseGet(() -> policies.current(id, terms.now())), version)), terms, List.of());
    }

    @PostMapping("/admin/accounts/{id}/terms")
    Page agree(@PathVariable int id, Form form, Actor actor, Shell shell) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        var terms = terms(account);
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        var typed = terms.read(form);
        if (typed.isEmpty()) {
            return shown(form, terms, List.of());
        }
        var it = typed.get();
        try {
            var stale = policies.change(it, seen, actor, terms.now());
            if (stale.isPresent()) {
                return shown(told(form, it, stale.get(), terms, shell), terms, List.of());
            }
        } catch (Failure.Invalid taken) {
            return shown(form.add(taken), terms, List.of());
        }
        var page = Page.redirect("/admin/accounts/" + id + "/terms");
        return terms.isLater(it) ? page.say("membership.terms.saved-from", account.name(), shell.formats(account.zone(), account.country()).date(it.effectiveFrom())) : page.say("membership.terms.saved", account.name());
    }

    private Form told(Form form, AccountPolicy typed, Kept stands, TermsForm terms, Shell shell) {
        return meanwhile.told(terms.again(form, typed, stands.policy()), terms.filled(stands), "policy", terms.account().id(), terms.fields(stands.policy(), shell.formats()), shell);
    }

    /** What was agreed for a later day holds for nobody yet. */
    @PostMapping("/admin/accounts/{id}/terms/withdrawal")
    Page withdraw(@PathVariable int id, Form form, Actor actor) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        boolean done = policies.withdraw(id, TermsForm.replaced(form), actor, clock.instant());
        return Page.redirect("/admin/accounts/" + id + "/terms").say(done ? "membership.terms.withdrawn" : "membership.terms.holds", account.name());
    }

    /** What would have been owed by when in a case of the account; nothing is kept. */
    @PostMapping("/admin/accounts/{id}/terms/trial")
    @LooksUp
    Page tried(@PathVariable int id, Form form) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        var terms = terms(account);
        var number = form.text("case", 14).required();
        var typed = terms.read(form);
        var lines = typed.filter(_ -> number != null && number.matches("\\d{1,12}")).flatMap(it -> trial.getObject().of(Long.parseLong(number), it));
        if (number != null && typed.isPresent() && lines.isEmpty()) {
            form.error("case", "membership.terms.no-case", account.name());
        }
        return shown(form, terms, lines.orElse(List.of()));
    }

    /** Whoever comes back to the address of a trial, by another language for instance. */
    @GetMapping("/admin/accounts/{id}/terms/trial")
    Page untried(@PathVariable int id) {
        return Page.redirect("/admin/accounts/" + id + "/terms");
    }

    private Page shown(Form form, TermsForm terms, List<TermsTrial.Line> lines) {
        return Page.of("membership/account-terms").with(form).with("account", terms.account()).with("terms", terms.terms()).with("tried", lines)
                .with("later", later(terms)).status(form.isBad() ? 422 : 200);
    }

    private List<AccountPolicy> later(TermsForm terms) {
        return policies.of(terms.account().id()).stream().filter(terms::isLater).toList();
    }

    private TermsForm terms(Account account) {
        NegotiableTerms known = terms.getIfAvailable();
        return new TermsForm(account, known == null ? List.<NegotiableTerm>of() : known.all(), clock.instant());
    }
}
