package org.auxilia.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.auxilia.web.Mask;

/**
 * A person entitled by one plan (MB-3). Who holds several plans is a member several times, with the same document. Texts that
 * aren't known are empty.
 *
 * @param id 0 before it is kept
 * @param phone1 in international form where it could be told ("+5492920412345"), else as typed
 * @param validator value of the account's own field: number of the policy, card…
 * @param starts the first day of the contract; contract years are counted from it
 * @param ends the last day; empty when it is open
 * @param registeredAt when the member was first kept here
 */
public record Member(long id, int account, int plan, String document, String firstNames, String lastNames, String phone1,
                     String phone2, String email, String address, String validator, LocalDate starts, Optional<LocalDate> ends,
                     MemberStatus status, Instant registeredAt, List<Vehicle> vehicles, List<Beneficiary> beneficiaries) {

    public Member {
        Objects.requireNonNull(starts, "starts");
        Objects.requireNonNull(ends, "ends");
        Objects.requireNonNull(status, "status");
        vehicles = List.copyOf(vehicles);
        beneficiaries = List.copyOf(beneficiaries);
    }

    /** "Alejandro Selzer". */
    public String name() {
        return (firstNames + " " + lastNames).strip();
    }

    /** Whether a word of these names is one of his, accents aside. */
    public boolean sharesName(String names) {
        return !Collections.disjoint(Words.ofName(name()), Words.ofName(names));
    }

    /** As documents are compared: the digits alone, or the letters where there are none. */
    public static String documentKey(String document) {
        String digits = document.replaceAll("\\D", "");
        return digits.isEmpty() ? Words.folded(document).toUpperCase().replaceAll("[^A-Z]", "") : digits;
    }

    /** The same with these vehicles. */
    public Member with(List<Vehicle> vehicles) {
        return new Member(id, account, plan, document, firstNames, lastNames, phone1, phone2, email, address, validator, starts, ends,
                status, registeredAt, vehicles, beneficiaries);
    }

    /** Whether the contract holds that day; the status is another matter. */
    public boolean isWithinContract(LocalDate day) {
        return !day.isBefore(starts) && ends.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** For whoever doesn't need all of it (ID-3). */
    public Member masked() {
        return new Member(id, account, plan, Mask.of(document), firstNames, lastNames, Mask.of(phone1), Mask.of(phone2), email, address, validator, starts, ends,
                status, registeredAt, vehicles, beneficiaries.stream().map(Beneficiary::masked).toList());
    }

    Member with(long id) {
        return new Member(id, account, plan, document, firstNames, lastNames, phone1, phone2, email, address, validator, starts, ends,
                status, registeredAt, vehicles, beneficiaries);
    }
}
