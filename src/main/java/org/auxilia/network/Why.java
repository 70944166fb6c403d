package org.auxilia.network;

import java.time.Instant;
import java.time.LocalDate;

/** A reason why a provider stands where it stands; the obstacles put it last (AS-2, AS-8). */
public sealed interface Why {

    /** Its place in the calling order of the service there. */
    record Position(int position) implements Why { }

    /** It doesn't cover the place, only something near. @param covered label of what it covers */
    record Elsewhere(String covered) implements Why { }

    /** Works now. */
    record OnDuty() implements Why { }

    /** Works at the time of the service but not now. @param opens when it can be reached */
    record OffDutyNow(Instant opens) implements Why { }

    record Nearest() implements Why { }

    /** Did the work of which this is the guarantee (CX-4). */
    record DidIt() implements Why { }

    record Free() implements Why { }

    record Busy(int openJobs, int capacity) implements Why { }

    /** Work of its was done again under guarantee (BY-20). */
    record Reworked(Rework rework) implements Why { }

    /** Doesn't work at the time of the service. @param opens the next opening from then on, null if there is none */
    record OutOfHours(Instant opens) implements Why { }

    record AtCapacity(int openJobs, int capacity) implements Why { }

    record DocumentExpired(Document.Kind kind, LocalDate expired) implements Why { }

    record NotActive(Provider.Status status) implements Why { }

    /** Whether it puts the provider last and leaves the assignment to a supervisor. */
    default boolean isObstacle() {
        return switch (this) {
            case OutOfHours _, AtCapacity _, DocumentExpired _, NotActive _ -> true;
            case Position _, Elsewhere _, OnDuty _, OffDutyNow _, Nearest _, DidIt _, Free _, Busy _, Reworked _ -> false;
        };
    }
}
