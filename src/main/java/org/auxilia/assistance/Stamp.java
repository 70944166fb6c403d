package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.auxilia.staff.Actor;

/**
 * Who says so, when it happened, when it was written down, and how the time is known (BY-7).
 *
 * @param call reference of the telephone call, where there was one (LG-1)
 */
public record Stamp(Actor who, Instant happenedAt, Instant recordedAt, Evidence evidence, Optional<String> call) {

    /** How a time is known, the hardest first. */
    public enum Evidence { APP, GPS, TELEPHONE, KEYED_LATER, INFERRED }

    /** Written down later than this it counts as keyed late (LG-6). */
    static final Duration LATE = Duration.ofMinutes(15);

    /** Told now, written down now. */
    public static Stamp now(Actor who, Instant now) { return told(who, now, now, Optional.empty()); }

    /** Told by telephone; written down more than a quarter of an hour later it is marked as keyed later (LG-6). */
    public static Stamp told(Actor who, Instant happenedAt, Instant recordedAt, Optional<String> call) {
        boolean late = Duration.between(happenedAt, recordedAt).compareTo(LATE) > 0;
        return new Stamp(who, happenedAt, recordedAt, late ? Evidence.KEYED_LATER : Evidence.TELEPHONE, call);
    }

    /** The same in another role (AU-1). */
    public Stamp by(Actor other) { return new Stamp(other, happenedAt, recordedAt, evidence, call); }

    /** For what follows by itself from another fact. */
    Stamp inferred() { return new Stamp(who, happenedAt, recordedAt, Evidence.INFERRED, Optional.empty()); }

    /** The member himself, by his link: nobody of the house spoke for him (BY-12). */
    public static Stamp ofMember(String name, Instant now) { return new Stamp(new Actor(0, name, Actor.SYSTEM.role()), now, now, Evidence.APP, Optional.empty()); }

    /** He himself said so, on his own page. */
    public boolean isOfMember() { return who.isSystem() && evidence == Evidence.APP; }

    public boolean isAutomatic() { return evidence == Evidence.INFERRED; }
}
