package org.auxilia.desk;

import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.CallerNamed;
import org.auxilia.assistance.FileFact.CaseOpened;
import org.auxilia.assistance.FileFact.ContactEmpowered;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.MonitoringFact.IdentityChecked;
import org.auxilia.assistance.MonitoringFact.SpokeWithMember;
import org.auxilia.assistance.MonitoringFact.SpokeWithOther;
import org.auxilia.assistance.MonitoringFact.SpokeWithProvider;
import org.auxilia.assistance.MonitoringFact.Voice;
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.web.Mask;

/** What the log knows of people, for whoever speaks with nobody (ID-3). What somebody wrote in words of their own stays as it is. */
public final class Masked {

    private Masked() {}

    public static Caller caller(Caller it) { return new Caller(it.givenName(), it.familyName(), Mask.of(it.phone()), it.relation()); }

    public static MemberIdentified identified(MemberIdentified it) { return new MemberIdentified(it.member(), it.plan(), it.status(), it.name(), Mask.of(it.document()), it.person()); }

    public static ReimbursementClaimed claim(ReimbursementClaimed it) { return new ReimbursementClaimed(it.amount(), it.payee(), Mask.of(it.payment())); }

    public static Fact fact(Fact fact) {
        return switch (fact) {
            case CaseOpened it -> new CaseOpened(it.account(), it.numberCalled(), caller(it.caller()), it.description(), it.owner(), it.ownerName());
            case CallerNamed it -> new CallerNamed(caller(it.caller()));
            case MemberIdentified it -> identified(it);
            case IdentityChecked it -> new IdentityChecked(it.matches(), it.person(), Mask.of(it.document()));
            case ContactEmpowered it -> new ContactEmpowered(it.name(), Mask.of(it.phone()));
            case SpokeWithMember it -> new SpokeWithMember(it.direction(), it.about(), it.text(), it.wants(), it.voice().map(Masked::voice));
            case SpokeWithProvider it -> new SpokeWithProvider(it.direction(), it.about(), it.text(), it.wants(), it.voice().map(Masked::voice));
            case SpokeWithOther it -> new SpokeWithOther(it.with(), it.direction(), it.about(), it.text(), it.wants(), it.voice().map(Masked::voice));
            case ReimbursementClaimed it -> claim(it);
            default -> fact;
        };
    }

    private static Voice voice(Voice it) { return new Voice(it.name(), Mask.of(it.phone()), it.decides()); }
}
