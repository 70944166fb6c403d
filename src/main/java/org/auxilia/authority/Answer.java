package org.auxilia.authority;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Kind;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.ActContext;
import org.auxilia.desk.ActForms;
import org.auxilia.desk.Decisions.Acting;
import org.auxilia.membership.Account;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.Shell;

/** What a superior answers in the inbox, as the acts of the console take it. */
record Answer(Request request, Assistance assistance, Account account, Acting acting, Shell shell) {

    /** What he says. */
    enum Says { GRANT, PART, DATUM, REFUSE }

    /** Of these a part may be granted: the rest is the member's, or nobody's. An excess is waived as a whole. */
    private static final Set<Subject> DIVISIBLE = EnumSet.of(Subject.EXCEPTION, Subject.COURTESY, Subject.COSTS, Subject.REIMBURSEMENT);

    static boolean isDivisible(Request it) { return DIVISIBLE.contains(it.subject()) && it.amount().isPresent(); }

    /** Nobody has named an amount, and up to one may be granted. */
    static boolean mayName(Request it) { return it.amount().isEmpty() && (it.subject() == Subject.COURTESY || it.subject() == Subject.COSTS); }

    /** A part of it may be named in money, too; of a discount it is always some percent (OC-5). */
    static boolean isSum(Request it) { return isDivisible(it) && it.subject() != Subject.EXCEPTION; }

    /** Empty where something is missing; the form then says what. */
    Optional<Fact> read(Form form) {
        var says = form.choice("decision", Says.class).required();
        if (says == null) return Optional.empty();
        var why = why(says, form);
        if (form.isBad()) return Optional.empty();
        var act = Form.empty().put("subject", request.subject().name());
        if (says == Says.DATUM) return read(Kind.DATUM_QUERY, act.put("question", why), form);
        act.put("granted", says == Says.REFUSE ? "no" : "yes").put("why", why).put("asking", form.typed("asking"));
        if (says == Says.GRANT && request.subject() == Subject.EXCEPTION) act.put("percent", 100);
        if (says == Says.GRANT && mayName(request)) named(form).ifPresent(it -> {
            within(it, "amount", form);
            act.put("amount", typed(it));
        });
        if (says == Says.PART) part(form, act);
        return form.isBad() ? Optional.empty() : read(Kind.AUTHORISATION_REPLY, act, form);
    }

    /** Out of coverage J: a ready reason is enough for the whole of it; for all else it is said in words. Of a reimbursement the member reads it in his letter, so there the words stand alone. */
    private String why(Says says, Form form) {
        var words = form.text("why", 200).optional();
        var ready = says == Says.DATUM || says == Says.REFUSE ? Optional.<Reason>empty() : form.choice("reason", Reason.class).optional();
        if (says == Says.GRANT && ready.isEmpty() && words.isEmpty()) form.error("reason", "authority.reason-needed");
        if (says != Says.GRANT && words.isEmpty()) form.error("why", says == Says.DATUM ? "authority.question-needed" : "authority.comment-needed");
        if (request.subject() == Subject.REIMBURSEMENT && words.isPresent()) return words.get();
        return String.join(". ", Stream.concat(ready.map(shell::t).stream(), words.stream()).toList());
    }

    private void part(Form form, Form act) {
        var sum = isSum(request) ? named(form) : Optional.<Money>empty();
        if (sum.isPresent()) {
            if (sum.get().minor() > request.amount().orElseThrow().minor()) form.error("amount", "authority.above-asked");
            within(sum.get(), "amount", form);
            act.put("amount", typed(sum.get()));
            return;
        }
        var percent = form.integer("percent", 1, 100).required();
        if (!isDivisible(request)) form.error("percent", "authority.indivisible");
        if (form.isBad()) return;
        var some = request.amount().orElseThrow().times(BigDecimal.valueOf(percent).movePointLeft(2));
        within(some, "percent", form);
        if (request.subject() == Subject.EXCEPTION) act.put("percent", percent);
        else act.put("amount", typed(some));
    }

    /** AU-1: what is more than he may grant is said where he typed it; the kernel judges it once more. */
    private void within(Money some, String field, Form form) {
        if (!assistance.policy().authority().allows(acting.who().role(), request.subject(), Optional.of(some))) form.error(field, "assistance.obstacle.above-authority");
    }

    /** Nothing is no part of anything: who grants nothing refuses. */
    private Optional<Money> named(Form form) {
        var sum = form.amount("amount", account.currency(), formats()).optional().map(it -> new Money(it, account.currency()));
        if (sum.filter(it -> !it.isPositive()).isPresent()) form.error("amount", "assistance.obstacle.amount-not-positive");
        return sum;
    }

    private String typed(Money it) { return formats().amount(it.minor(), it.currency()); }

    private Formats formats() { return shell.formats(account.zone(), account.country()); }

    private Optional<Fact> read(Kind kind, Form act, Form form) {
        var fact = ActForms.find(kind).orElseThrow().read(act, context(shell.now()));
        act.errors().forEach((_, sentence) -> form.add(new Failure.Invalid(kind == Kind.DATUM_QUERY ? "why" : "decision", sentence)));
        return fact;
    }

    private ActContext context(Instant now) {
        return new ActContext(assistance, now, formats(), shell.lang(), account.currency(), account.paymentMethods(), List.of(), 0, account.country(), null, (_, _) -> Optional.empty(),
            new ActContext.Prices(Optional::empty, false, acting.insteadOf()));
    }
}
