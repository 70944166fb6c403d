package org.auxilia.membership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Services and limits sold through an account (MB-2).
 *
 * @param id 0 before it is kept
 * @param validUntil the last day; empty when it is open
 * @param waitingDays the waiting period from the member's start, where a service names none of its own
 * @param chainIsOneEvent whether a leg or consequence shares the event of the assistance from which it comes (CA-14)
 * @param absentUsesEvent whether cancelling after the provider's arrival uses the event (MB-8)
 * @param vainTripPayer who bears the trip of a provider who found nothing to do (CL-6)
 * @param active whether members may be added and served
 */
public record Plan(int id, int account, String name, LocalDate validFrom, Optional<LocalDate> validUntil, int waitingDays,
                   boolean absentUsesEvent, boolean chainIsOneEvent, Payer vainTripPayer, boolean active) {

    /** Who bears what a vain trip costs. */
    public enum Payer { ACCOUNT, MEMBER, COMPANY }

    /** The account bears it. */
    public Plan(int id, int account, String name, LocalDate validFrom, Optional<LocalDate> validUntil, int waitingDays, boolean absentUsesEvent, boolean chainIsOneEvent, boolean active) {
        this(id, account, name, validFrom, validUntil, waitingDays, absentUsesEvent, chainIsOneEvent, Payer.ACCOUNT, active);
    }

    public Plan {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validUntil, "validUntil");
    }

    /** Whether the plan is sold and its validity holds that day. */
    public boolean isInForce(LocalDate day) {
        return active && !day.isBefore(validFrom) && validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
