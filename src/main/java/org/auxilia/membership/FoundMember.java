package org.auxilia.membership;

import org.auxilia.web.Mask;

/**
 * A member as the list of a search shows it (MB-4).
 *
 * @param plates of all vehicles, with commas between
 * @param by what it was found by
 */
public record FoundMember(long id, String document, String name, String phone, String validator, int account, String accountName,
                          int plan, String planName, MemberStatus status, String plates, Key by) {

    /** For whoever doesn't need all of it (ID-3). */
    public FoundMember masked() {
        return new FoundMember(id, Mask.of(document), name, Mask.of(phone), validator, account, accountName, plan, planName, status, plates, by);
    }

    public boolean hidesSome() {
        return Mask.is(document) || Mask.is(phone);
    }

    /** What matched, the surest first. */
    public enum Key { DOCUMENT, PLATE, VALIDATOR, PHONE, NAME, BEGINNING }
}
