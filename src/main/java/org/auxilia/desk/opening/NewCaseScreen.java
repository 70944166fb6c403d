package org.auxilia.desk.opening;

import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Service;
import org.auxilia.membership.Account;
import org.auxilia.membership.Alert;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Plan;
import org.auxilia.web.Form;

/**
 * A case that is being opened.
 *
 * @param account whose number was called, or the one chosen; empty while neither
 * @param plans   of that account
 * @param card    the member who was chosen
 * @param callers members who have the caller's telephone
 * @param similar open cases that may be the same (CA-11)
 * @param alerts  of what is typed so far (MB-9)
 */
public record NewCaseScreen(Form form, List<Account> accounts, Optional<Account> account, List<Plan> plans, Optional<MemberCard> card, List<FoundMember> callers, List<Service> services,
                            List<SimilarCase> similar, List<Alert> alerts) {

    /** Its code where the catalogue does not know it any more. */
    public String serviceName(String code, String language) {
        return services.stream().filter(it -> it.code().equals(code)).findFirst().map(it -> it.name(language)).orElse(code);
    }

    /** Under which name what is typed is kept: that of the call which rang, or the one that the page gave it and sends along (CA-10). */
    public String draft() {
        var sent = form.typed("_draft");
        if (sent.matches("case-new/\\w{1,40}")) return sent;
        var caller = form.typed("caller").replaceAll("\\D", "");
        return caller.isEmpty() ? "case-new" : "case-new/" + caller;
    }

    public String country() { return account.map(Account::country).orElse(""); }
}
