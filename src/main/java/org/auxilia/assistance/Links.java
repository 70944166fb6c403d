package org.auxilia.assistance;

import java.util.Optional;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.OpeningFact.Linked;

/** CA-14: legs and consequences hang together in chains. A link goes to a lower number, so there is no circle. */
final class Links {

    private Links() {}

    /** The other assistance of the chain whose event of the member's plan it all uses; empty while none has taken one. */
    static Optional<Assistance> withEvent(Assistance a) {
        int first = first(a);
        return a.file().assistances().filter(it -> it.number() != a.number() && first(it) == first && isOfMember(it, a)).findFirst();
    }

    private static int first(Assistance a) { return a.link().map(Linked::of).map(it -> first(a.file().assistance(it))).orElse(a.number()); }

    /** What was taken for somebody else before the member was corrected is not this one's. */
    private static boolean isOfMember(Assistance it, Assistance a) {
        var member = a.last(MemberIdentified.class).map(MemberIdentified::member);
        return EventUse.of(it).filter(EventUse::isTaken).filter(use -> member.filter(who -> who == use.claim().member()).isPresent()).isPresent();
    }
}
