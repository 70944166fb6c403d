package org.auxilia.desk.console;

import java.util.Optional;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.alerts.Warnings;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Failure;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Brings together what a screen of an assistance needs. */
@Component
class Situations {

    private final Cases cases;
    private final Accounts accounts;
    private final Members members;
    private final Plans plans;
    private final Services services;
    private final Warnings warnings;

    Situations(Cases cases, Accounts accounts, Members members, Plans plans, Services services, Warnings warnings) {
        this.cases = cases;
        this.accounts = accounts;
        this.members = members;
        this.plans = plans;
        this.services = services;
        this.warnings = warnings;
    }

    /** @throws Failure.NotFound where there is none, or it is outside of what one may find (ID-2, ID-4) */
    Situation of(long number, int n, SignedIn who, Shell shell) {
        var file = cases.find(number, who.sight()).orElseThrow(() -> new Failure.NotFound("desk.no-case", Long.toString(number)));
        var assistance = file.assistance(n);
        var opened = assistance.last(Opened.class).orElseThrow(() -> new Failure.NotFound("desk.no-assistance", number + "/" + n));
        var account = accounts.get(file.opening().account());
        var member = assistance.last(MemberIdentified.class).map(MemberIdentified::member).filter(it -> it > 0).flatMap(members::find);
        var plan = assistance.last(MemberIdentified.class).flatMap(it -> plans.find(it.plan())).map(Plan::name).orElse("");
        return new Situation(file, assistance, account, services.get(opened.service()), member, plan, who.actor(), shell, shell.formats(account.zone(), account.country()),
            warnings.of(file, member, who.role(), shell.now()), Optional.empty());
    }
}
