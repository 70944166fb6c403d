package org.auxilia.membership.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Plans.Kept;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.SavedMeanwhile.Field;

/** A plan as the administrator's form has it; its services are a sheet of their own. */
final class PlanForm {

    private PlanForm() {}

    static Form fresh(Instant now, String account) {
        return Form.empty().put("account", account).put("validFrom", now.atOffset(ZoneOffset.UTC).toLocalDate()).put("waitingDays", 0)
                .put("absentUsesEvent", "true").put("chainIsOneEvent", "true").put("vainTripPayer", Plan.Payer.ACCOUNT).put("active", "true");
    }

    static Form of(Kept it) {
        Plan plan = it.plan();
        return Form.empty().put("account", plan.account()).put("name", plan.name()).put("validFrom", plan.validFrom())
                .put("validUntil", plan.validUntil().orElse(null)).put("waitingDays", plan.waitingDays())
                .put("absentUsesEvent", plan.absentUsesEvent()).put("chainIsOneEvent", plan.chainIsOneEvent()).put("vainTripPayer", plan.vainTripPayer()).put("active", plan.active())
                .put("version", it.version());
    }

    /** Those that are compared with what somebody else has saved. */
    static List<Field> fields(Formats formats) {
        return List.of(Field.text("name"), Field.day("validFrom", formats), Field.day("validUntil", formats), Field.text("waitingDays"),
                Field.check("absentUsesEvent"), Field.check("chainIsOneEvent"), Field.text("vainTripPayer"), Field.check("active"));
    }

    /** Nothing when a field is faulty; the form then knows. The account of a plan never changes. */
    static Optional<Plan> read(Form form, Optional<Plan> was, Accounts accounts, Plans plans) {
        Optional<Integer> account = was.map(Plan::account)
                .or(() -> form.id("account").value().flatMap(id -> accounts.find(id.intValue())).map(Account::id));
        if (account.isEmpty()) {
            form.error("account", "web.form.choose");
        }
        String name = form.text("name", 60).required();
        if (name != null && account.isPresent() && plans.of(account.get()).stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(name) && other.id() != was.map(Plan::id).orElse(0))) {
            form.error("name", "membership.plan.name-taken");
        }
        LocalDate from = form.date("validFrom").required();
        Optional<LocalDate> until = form.date("validUntil").optional();
        if (from != null && until.isPresent() && until.get().isBefore(from)) {
            form.error("validUntil", "membership.ends-before");
        }
        Integer waiting = form.integer("waitingDays", 0, 3650).or(0);
        Plan.Payer payer = form.choice("vainTripPayer", Plan.Payer.class).optional().orElse(was.map(Plan::vainTripPayer).orElse(Plan.Payer.ACCOUNT));
        return form.isBad() ? Optional.empty() : Optional.of(new Plan(was.map(Plan::id).orElse(0), account.get(), name, from, until, waiting,
                form.checked("absentUsesEvent"), form.checked("chainIsOneEvent"), payer, form.checked("active")));
    }
}
