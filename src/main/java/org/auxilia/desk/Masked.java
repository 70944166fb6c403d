package org.auxilia.desk;

import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.CallerNamed;
import org.auxilia.assistance.FileFact.CaseOpened;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.MonitoringFact.IdentityChecked;
import org.auxilia.web.Mask;

/** What the log knows of people, for whoever speaks with nobody (ID-3). What somebody wrote in words of their own stays as it is. */
public final class Masked {

    private Masked() {}

    public static Caller caller(Caller it) { return new Caller(it.givenName(), it.familyName(), Mask.of(it.phone()), it.relation()); }

    public static MemberIdentified identified(MemberIdentified it) { return new MemberIdentified(it.member(), it.plan(), it.status(), it.name(), Mask.of(it.document()), it.person()); }

    public static Fact fact(Fact fact) {
        return switch (fact) {
            case CaseOpened it -> new CaseOpened(it.account(), it.numberCalled(), caller(it.caller()), it.description(), it.owner(), it.ownerName());
            case CallerNamed it -> new CallerNamed(caller(it.caller()));
            case MemberIdentified it -> identified(it);
            case IdentityChecked it -> new IdentityChecked(it.matches(), it.person(), Mask.of(it.document()));
            default -> fact;
        };
    }
}
