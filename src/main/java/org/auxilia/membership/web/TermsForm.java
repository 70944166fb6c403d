package org.auxilia.membership.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.membership.Account;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.NegotiableTerms.NegotiableTerm;
import org.auxilia.membership.Policies.Kept;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.SavedMeanwhile.Field;

/**
 * The times of an account as the administrator's form has them. What was agreed for a later day and is opened to be changed stands by its number in {@code later}.
 *
 * @param terms on which it may agree
 */
record TermsForm(Account account, List<NegotiableTerm> terms, Instant now) {

    static final String LATER = "later";

    /** Of what is still to come its day stands in it, too. */
    Form filled(Kept it) {
        var policy = it.policy();
        Form form = Form.empty().put("version", it.version());
        if (isLater(policy)) {
            form.put(LATER, policy.id()).put("from", day(policy));
        }
        form.put("callsBeforeNext", policy.callsBeforeNext()).put("conformityAttempts", policy.conformityAttempts());
        policy.agreed().forEach((term, time) -> form.put(term, Durations.written(time)));
        return form;
    }

    /** Nothing when a field is faulty; the form then knows. Its number is that of what it replaces. */
    Optional<AccountPolicy> read(Form form) {
        int replaced = replaced(form);
        Map<String, Duration> agreed = new LinkedHashMap<>();
        terms.forEach(term -> form.text(term.key(), 20).optional().ifPresent(typed -> Durations.read(typed)
                .ifPresentOrElse(time -> agreed.put(term.key(), time), () -> form.error(term.key(), "membership.terms.shape"))));
        Integer calls = form.integer("callsBeforeNext", 1, 9).required();
        Integer attempts = form.integer("conformityAttempts", 1, 9).required();
        Instant from = from(form);
        return form.isBad() ? Optional.empty() : Optional.of(new AccountPolicy(replaced, account.id(), from, agreed, calls, attempts));
    }

    /** The number of what was agreed for a later day and is opened; 0: nothing is. */
    static int replaced(Form form) {
        return form.typed(LATER).matches("\\d{1,9}") ? Integer.parseInt(form.typed(LATER)) : 0;
    }

    /** The beginning of the day in the account's zone; of today, or of no day, now. */
    private Instant from(Form form) {
        var today = LocalDate.ofInstant(now, account.zone());
        var day = form.date("from").or(today);
        if (day.isBefore(today)) {
            form.error("from", "membership.terms.past");
        }
        return day.isAfter(today) ? day.atStartOfDay(account.zone()).toInstant() : now;
    }

    /** What was typed as it would be shown, so that only another time differs; saved again it replaces what begins on its day by now. */
    Form again(Form form, AccountPolicy typed, AccountPolicy stands) {
        typed.agreed().forEach((term, time) -> form.put(term, Durations.written(time)));
        return form.put(LATER, isLater(stands) && (stands.id() == typed.id() || stands.effectiveFrom().equals(typed.effectiveFrom())) ? stands.id() : "");
    }

    /** Those that are compared with what somebody else has saved: the day, too, of what is still to come. */
    List<Field> fields(AccountPolicy stands, Formats formats) {
        List<Field> fields = new ArrayList<>(terms.stream().map(it -> Field.text(it.key())).toList());
        fields.addAll(List.of(Field.text("callsBeforeNext"), Field.text("conformityAttempts")));
        if (isLater(stands)) {
            fields.add(Field.day("from", formats).noted("effectiveFrom"));
        }
        return fields;
    }

    boolean isLater(AccountPolicy it) {
        return it.effectiveFrom().isAfter(now);
    }

    private LocalDate day(AccountPolicy it) {
        return LocalDate.ofInstant(it.effectiveFrom(), account.zone());
    }
}
