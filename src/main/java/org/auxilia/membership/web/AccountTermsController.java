package org.auxilia.membership.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auxilia.membership.Account;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.NegotiableTerms;
import org.auxilia.membership.NegotiableTerms.NegotiableTerm;
import org.auxilia.membership.Policies;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an account's times are agreed (MB-1); what is saved holds for the cases opened from then on. */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class AccountTermsController {

    private final Accounts accounts;
    private final Policies policies;
    private final ObjectProvider<NegotiableTerms> terms;
    private final Clock clock;

    AccountTermsController(Accounts accounts, Policies policies, ObjectProvider<NegotiableTerms> terms, Clock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts/{id}/terms")
    Page edit(@PathVariable int id) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        AccountPolicy now = policies.current(id, clock.instant());
        Form form = Form.empty().put("callsBeforeNext", now.callsBeforeNext()).put("conformityAttempts", now.conformityAttempts());
        now.agreed().forEach((term, time) -> form.put(term, Durations.written(time)));
        return shown(form, account);
    }

    @PostMapping("/admin/accounts/{id}/terms")
    Page agree(@PathVariable int id, Form form, Actor actor) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        Map<String, Duration> agreed = new LinkedHashMap<>();
        all().forEach(term -> form.text(term.key(), 20).optional().ifPresent(typed -> Durations.read(typed)
                .ifPresentOrElse(time -> agreed.put(term.key(), time), () -> form.error(term.key(), "membership.terms.shape"))));
        Integer calls = form.integer("callsBeforeNext", 1, 9).required();
        Integer attempts = form.integer("conformityAttempts", 1, 9).required();
        if (form.isBad()) {
            return shown(form, account);
        }
        policies.agree(id, agreed, calls, attempts, actor, clock.instant());
        return Page.redirect("/admin/accounts/" + id + "/terms").say("membership.terms.saved", account.name());
    }

    private Page shown(Form form, Account account) {
        return Page.of("membership/account-terms").with(form).with("account", account).with("terms", all());
    }

    private List<NegotiableTerm> all() {
        NegotiableTerms known = terms.getIfAvailable();
        return known == null ? List.of() : known.all();
    }
}
