package org.auxilia.membership.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.membership.Account;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.NegotiableTerms;
import org.auxilia.membership.NegotiableTerms.NegotiableTerm;
import org.auxilia.membership.Policies;
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
    private final Clock clock;

    AccountTermsController(Accounts accounts, Policies policies, ObjectProvider<NegotiableTerms> terms, ObjectProvider<TermsTrial> trial, Clock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.terms = terms;
        this.trial = trial;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts/{id}/terms")
    Page edit(@PathVariable int id, Form asked) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        var later = asked.id("version").optional().flatMap(wanted -> later(id).stream().filter(it -> it.id() == wanted).findFirst());
        AccountPolicy now = later.orElseGet(() -> policies.current(id, clock.instant()));
        Form form = Form.empty();
        later.ifPresent(it -> form.put("version", it.id()).put("from", LocalDate.ofInstant(it.effectiveFrom(), account.zone())));
        form.put("callsBeforeNext", now.callsBeforeNext()).put("conformityAttempts", now.conformityAttempts());
        now.agreed().forEach((term, time) -> form.put(term, Durations.written(time)));
        return shown(form, account, List.of());
    }

    @PostMapping("/admin/accounts/{id}/terms")
    Page agree(@PathVariable int id, Form form, Actor actor, Shell shell) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        var typed = read(form, account);
        if (typed.isEmpty()) {
            return shown(form, account, List.of());
        }
        var it = typed.get();
        var now = clock.instant();
        try {
            policies.agree(id, it.agreed(), it.callsBeforeNext(), it.conformityAttempts(), it.effectiveFrom(), seen(form), actor, now);
        } catch (Failure.Invalid taken) {
            return shown(form.add(taken), account, List.of());
        }
        var page = Page.redirect("/admin/accounts/" + id + "/terms");
        return it.effectiveFrom().isAfter(now) ? page.say("membership.terms.saved-from", account.name(), shell.formats(account.zone(), account.country()).date(it.effectiveFrom())) : page.say("membership.terms.saved", account.name());
    }

    /** The version agreed for a later day that one has opened to change it. */
    private static OptionalInt seen(Form form) {
        return form.typed("version").matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(form.typed("version"))) : OptionalInt.empty();
    }

    /** What was agreed for a later day holds for nobody yet. */
    @PostMapping("/admin/accounts/{id}/terms/withdrawal")
    Page withdraw(@PathVariable int id, Form form, Actor actor) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        boolean done = seen(form).isPresent() && policies.withdraw(id, seen(form).getAsInt(), actor, clock.instant());
        return Page.redirect("/admin/accounts/" + id + "/terms").say(done ? "membership.terms.withdrawn" : "membership.terms.holds", account.name());
    }

    /** What would have been owed by when in a case of the account; nothing is kept. */
    @PostMapping("/admin/accounts/{id}/terms/trial")
    @LooksUp
    Page tried(@PathVariable int id, Form form) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        var number = form.text("case", 14).required();
        var typed = read(form, account);
        var lines = typed.filter(_ -> number != null && number.matches("\\d{1,12}")).flatMap(it -> trial.getObject().of(Long.parseLong(number), it));
        if (number != null && typed.isPresent() && lines.isEmpty()) {
            form.error("case", "membership.terms.no-case", account.name());
        }
        return shown(form, account, lines.orElse(List.of()));
    }

    /** Whoever comes back to the address of a trial, by another language for instance. */
    @GetMapping("/admin/accounts/{id}/terms/trial")
    Page untried(@PathVariable int id) {
        return Page.redirect("/admin/accounts/" + id + "/terms");
    }

    /** Nothing when a field is faulty; the form then knows. Its version has no number yet. */
    private Optional<AccountPolicy> read(Form form, Account account) {
        Map<String, Duration> agreed = new LinkedHashMap<>();
        all().forEach(term -> form.text(term.key(), 20).optional().ifPresent(typed -> Durations.read(typed)
                .ifPresentOrElse(time -> agreed.put(term.key(), time), () -> form.error(term.key(), "membership.terms.shape"))));
        Integer calls = form.integer("callsBeforeNext", 1, 9).required();
        Integer attempts = form.integer("conformityAttempts", 1, 9).required();
        Instant from = from(form, account);
        return form.isBad() ? Optional.empty() : Optional.of(new AccountPolicy(0, account.id(), from, agreed, calls, attempts));
    }

    /** The beginning of the day in the account's zone; of today, or of no day, now. */
    private Instant from(Form form, Account account) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, account.zone());
        var day = form.date("from").or(today);
        if (day.isBefore(today)) {
            form.error("from", "membership.terms.past");
        }
        return day.isAfter(today) ? day.atStartOfDay(account.zone()).toInstant() : now;
    }

    private Page shown(Form form, Account account, List<TermsTrial.Line> lines) {
        return Page.of("membership/account-terms").with(form).with("account", account).with("terms", all()).with("tried", lines)
                .with("later", later(account.id())).status(form.isBad() ? 422 : 200);
    }

    private List<AccountPolicy> later(int account) {
        return policies.of(account).stream().filter(it -> it.effectiveFrom().isAfter(clock.instant())).toList();
    }

    private List<NegotiableTerm> all() {
        NegotiableTerms known = terms.getIfAvailable();
        return known == null ? List.of() : known.all();
    }
}
