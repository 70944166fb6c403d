package org.auxilia.desk.console;

import java.util.Optional;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.web.Mask;
import org.auxilia.web.TimeChip;

/**
 * The head of an assistance.
 *
 * @param badge   category or that it isn't covered; tone yes where the plan bears it
 * @param chip    what is due next; null for nothing
 * @param due     what that is, in a word or two
 * @param dial    the member's number as one dials it; empty where it is masked
 * @param context account, plan and place
 * @param authorised what the provider may be told to work for, in a sentence; empty where nobody had to answer for it
 */
public record Head(String number, String service, String icon, String badge, String tone, String finalStatus, String member, String phone, String dial, String context, TimeChip chip,
                   String due, String owner, boolean mine, boolean nonConforming, String authorised) {

    static Head of(Situation s, Optional<TimeChip> chip, String due) {
        var a = s.assistance();
        var shell = s.shell();
        var badge = a.category().map(shell::t).orElseGet(() -> shell.t(a.isExcluded() ? "desk.not-covered" : "desk.undecided"));
        var owner = a.last(OwnerChanged.class).map(OwnerChanged::ownerName).orElseGet(() -> s.file().opening().ownerName());
        var place = s.location().map(it -> it.address().isBlank() ? it.label() : it.address() + ", " + it.label()).orElse("");
        var context = s.account().name() + (s.plan().isBlank() ? "" : " · " + s.plan()) + (place.isBlank() ? "" : " · " + place);
        return new Head(s.number(), s.service().name(shell.lang()), s.service().icon(), badge, a.isExcluded() ? "warn" : "yes", a.finalStatus().map(shell::t).orElse(""), s.memberName(),
            s.formats().phone(s.memberPhone()), Mask.is(s.memberPhone()) ? "" : s.memberPhone().replaceAll("[^+0-9]", ""), context, chip.orElse(null), due, owner, s.file().owner() == s.who().id(), a.isNonConforming(), Authorised.of(s));
    }
}
