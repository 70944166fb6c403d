package org.auxilia.membership;

/**
 * A member as the list of a search shows it (MB-4).
 *
 * @param plates of all vehicles, with commas between
 * @param by what it was found by
 */
public record FoundMember(long id, String document, String name, String phone, String validator, int account, String accountName,
                          int plan, String planName, MemberStatus status, String plates, Key by) {

    /** What matched, the surest first. */
    public enum Key { DOCUMENT, PLATE, VALIDATOR, PHONE, NAME, BEGINNING }
}
