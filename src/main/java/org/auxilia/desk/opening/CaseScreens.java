package org.auxilia.desk.opening;

import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.alerts.Warnings;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Failure;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Brings together what the screens of a case need. */
@Component
public class CaseScreens {

    private final Cases cases;
    private final Accounts accounts;
    private final Members members;
    private final Plans plans;
    private final Services services;
    private final Warnings warnings;

    CaseScreens(Cases cases, Accounts accounts, Members members, Plans plans, Services services, Warnings warnings) {
        this.cases = cases;
        this.accounts = accounts;
        this.members = members;
        this.plans = plans;
        this.services = services;
        this.warnings = warnings;
    }

    /** @throws Failure.NotFound where there is none, or it is outside of what one may find (ID-2, ID-4) */
    public CaseScreen of(long number, SignedIn who, Shell shell) { return of(number, who, shell, who.may(Right.SEE_UNMASKED)); }

    CaseScreen of(long number, SignedIn who, Shell shell, boolean unmasked) {
        var file = cases.find(number, who.sight()).orElseThrow(() -> new Failure.NotFound("casefile.none", Long.toString(number)));
        var account = accounts.get(file.opening().account());
        var identified = file.file().last(MemberIdentified.class);
        var member = identified.flatMap(it -> members.find(it.member()));
        return new CaseScreen(file, account, member, identified.flatMap(it -> plans.find(it.plan())), who, shell,
            shell.formats(account.zone(), account.country()), services, warnings.of(file, member, who.role(), shell.now()), unmasked);
    }
}
