package org.auxilia.desk.opening;

import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Service;
import org.auxilia.membership.Account;
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
 */
public record NewCaseScreen(Form form, List<Account> accounts, Optional<Account> account, List<Plan> plans, Optional<MemberCard> card, List<FoundMember> callers, List<Service> services) {

    public String country() { return account.map(Account::country).orElse(""); }
}
