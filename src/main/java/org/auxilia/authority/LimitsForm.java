package org.auxilia.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.authority.Limits.Goodwill;
import org.auxilia.authority.Limits.Kept;
import org.auxilia.authority.Limits.Of;
import org.auxilia.authority.Limits.Period;
import org.auxilia.staff.Actor;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.Option;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;

/** Limits and budget as the forms have them. */
final class LimitsForm {

    private LimitsForm() {}

    static Form filled(Kept it, Formats formats) {
        var form = Form.empty().put("version", it.version());
        it.most().forEach((of, most) -> form.put(of.field(), formats.amount(most, it.currency())));
        it.goodwill().ifPresent(budget -> form.put("period", budget.period()).put("goodwill", formats.amount(budget.amount(), it.currency())));
        return form;
    }

    /** The same of an account, whose members may have to pay first. */
    static Form ofAccount(Kept it, Formats formats) { return filled(it, formats).put("payBeforeStart", it.payBeforeStart()); }

    /**
     * Nothing where a field is faulty, or another's to change; the form then knows. What a program does not send stays as it is: a limit is taken away by sending it blank.
     *
     * @param stands as it is until now, and while it is read nobody else changes it
     */
    static Optional<Kept> read(Form form, Kept stands, boolean ofAccount, Actor actor, Formats formats) {
        var currency = stands.currency();
        var most = most(form, stands, formats);
        var goodwill = ofAccount ? goodwill(form, stands, formats) : stands.goodwill();
        boolean first = ofAccount && paysFirst(form, stands);
        if (!form.isBad()) Limits.own(new Kept(currency, most, goodwill, false), stands, actor).forEach(field -> form.error(field, "authority.limits.own"));
        return form.isBad() ? Optional.empty() : Optional.of(new Kept(currency, most, goodwill, first));
    }

    private static Map<Of, Long> most(Form form, Kept stands, Formats formats) {
        var most = new LinkedHashMap<Of, Long>();
        for (var it : Of.all()) {
            var typed = form.amount(it.field(), stands.currency(), formats).optional();
            (form.has(it.field()) ? typed : Optional.ofNullable(stands.most().get(it))).ifPresent(amount -> most.put(it, amount));
        }
        return most;
    }

    /** An unticked box is not sent: that it was there shows by all the other fields. */
    private static boolean paysFirst(Form form, Kept stands) {
        boolean ticked = form.checked("payBeforeStart");
        return form.has("payBeforeStart") || Limits.names().allMatch(form::has) ? ticked : stands.payBeforeStart();
    }

    /** An amount needs its period; without an amount there is no budget. */
    private static Optional<Goodwill> goodwill(Form form, Kept stands, Formats formats) {
        var amount = form.amount("goodwill", stands.currency(), formats).optional();
        var period = form.choice("period", Period.class);
        if (amount.isPresent()) period.required();
        if (!form.has("goodwill")) return stands.goodwill();
        return amount.flatMap(it -> period.optional().map(of -> new Goodwill(of, it)));
    }

    static Optional<Integer> seen(Form form) { return form.integer("version", 1, Integer.MAX_VALUE).optional(); }

    /** What is compared where somebody else has saved meanwhile. */
    static List<Field> fields(boolean ofAccount, Shell shell) {
        var fields = new ArrayList<>(Of.all().stream().map(it -> Field.text(it.field()).noted(it.noted())).toList());
        if (ofAccount) fields.addAll(List.of(Field.check("payBeforeStart"), Field.choice("period", Option.of(Period.class, shell)).noted("goodwillPeriod"), Field.text("goodwill")));
        return fields;
    }
}
