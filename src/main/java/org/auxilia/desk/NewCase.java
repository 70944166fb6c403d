package org.auxilia.desk;

import java.util.Optional;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.FileFact.DuplicateRuledOut;
import org.auxilia.assistance.Location;
import org.auxilia.membership.Member;

/**
 * What is known when a case is opened (Procedure 5.1.1 to 5.1.4). Of a life at risk place and telephone are enough (CO-4).
 *
 * @param account      whose number was called; the member's, once one is named
 * @param numberCalled as the exchange showed it, empty if the case was not opened by a call
 * @param member       empty while nobody has been identified
 * @param location     empty while unknown
 * @param distinction  what sets it apart from open cases like it, where there were some (CA-11)
 */
public record NewCase(int account, String numberCalled, Caller caller, String description, Optional<Entitled> member, Optional<Location> location, Optional<DuplicateRuledOut> distinction) {

    public NewCase(int account, String numberCalled, Caller caller, String description, Optional<Entitled> member, Optional<Location> location) {
        this(account, numberCalled, caller, description, member, location, Optional.empty());
    }


    /** @param person the beneficiary who asks, empty where it is the member */
    public record Entitled(Member member, String person) {}

    NewCase of(Entitled who) { return new NewCase(account, numberCalled, caller, description, Optional.of(who), location, distinction); }

    /** Who pays: the account of the member, whatever number was called (MB-3). */
    int payer() { return member.map(it -> it.member().account()).orElse(account); }
}
