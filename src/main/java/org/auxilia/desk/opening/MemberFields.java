package org.auxilia.desk.opening;

import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewCase.Entitled;
import org.auxilia.membership.Account;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.Newcomer;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.web.Form;

/** For whom help is asked: a member of the roster, or somebody who has to be registered A VERIFICAR (5.1.4, MB-6). */
final class MemberFields {

    private static final int SHORTEST_DOCUMENT = 5, LONGEST_DOCUMENT = 15;

    private MemberFields() {}

    /** The member chosen from the list, with the beneficiary who asks, if it is one. */
    static Optional<Entitled> entitled(Form form, Members members, Sight sight) {
        var id = form.typed("member");
        if (!id.matches("\\d{1,18}")) {
            if (!form.typed("found").isBlank() || !form.typed("foundText").isBlank() && !isNewcomer(form)) form.error("found", "casefile.error.member-unchosen");
            return Optional.empty();
        }
        return members.find(Long.parseLong(id), sight).map(member -> new Entitled(member, person(form, member)));
    }

    private static String person(Form form, Member member) {
        var typed = form.typed("person");
        return member.beneficiaries().stream().map(it -> it.names()).filter(typed::equals).findFirst().orElse("");
    }

    /** Somebody has begun to register a person whom the roster does not know. */
    static boolean isNewcomer(Form form) { return Stream.of("newFirst", "newLast", "newDocument", "newValidator", "newPlate").anyMatch(name -> !form.typed(name).isBlank()); }

    /** @param phone of the caller, kept with the person */
    static Optional<Newcomer> newcomer(Form form, Account account, Plans plans, String phone) {
        if (!isNewcomer(form)) return Optional.empty();
        var first = form.text("newFirst", 80).or("");
        var last = form.text("newLast", 80).required();
        var document = form.text("newDocument", 40).required();
        if (document != null && !isDocument(document)) form.error("newDocument", "casefile.error.document");
        var plan = plan(form, account, plans);
        var validator = form.text("newValidator", 40).or("");
        var plate = form.text("newPlate", 12).or("");
        if (form.isBad()) return Optional.empty();
        return Optional.of(new Newcomer(account.id(), plan.orElseThrow().id(), document, first, last, phone, "", "", validator, plate));
    }

    /** Letters and figures as identity papers have them; how many differs from country to country. */
    static boolean isDocument(String typed) {
        int digits = typed.replaceAll("\\D", "").length();
        return typed.matches("[\\p{L}\\d][\\p{L}\\d .\\-/]*") && digits >= SHORTEST_DOCUMENT && digits <= LONGEST_DOCUMENT;
    }

    /** An account with one plan needs no choice. */
    private static Optional<Plan> plan(Form form, Account account, Plans plans) {
        var active = plans.of(account.id()).stream().filter(Plan::active).toList();
        if (form.typed("newPlan").isBlank() && active.size() == 1) return Optional.of(active.getFirst());
        var id = form.integer("newPlan", 1, Integer.MAX_VALUE).required();
        var plan = Optional.ofNullable(id).flatMap(plans::find).filter(it -> it.account() == account.id());
        if (id != null && plan.isEmpty()) form.error("newPlan", "web.form.choose");
        return plan;
    }
}
