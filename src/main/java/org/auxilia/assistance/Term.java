package org.auxilia.assistance;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;

/** A time that the procedure allows; those marked * are our default. An account may agree on others. */
public enum Term {
    LOOK_FOR_DUPLICATE(ofHours(24)),                                                                 // CA-11 *
    OPEN_ASSISTANCE(ofMinutes(5)),                                                                   // *
    ASSIGN_SCHEDULED(ofMinutes(20)), ASSIGN_EMERGENCY(ofMinutes(5)), ASSIGN_LIFE_RISK(ZERO),         // 5.2.2
    CONFIRM_SCHEDULED(ofMinutes(15)), CONFIRM_EMERGENCY(ofMinutes(5)),                               // 5.2.3.1 *
    DECIDE_EXHAUSTED(ofMinutes(15)),                                                                 // 5.2.2.1 *
    FAR_AHEAD(ofHours(24)), EARLY_CHECK_OPENS(ofHours(12)), EARLY_CHECK_ENDS(ofHours(4)),            // 5.3.1.1, Nota
    DEPARTURE_CHECK_OPENS(ofHours(2)), DEPARTURE_CHECK_ENDS(ofHours(1)),                             // * and 5.3.1.1
    REASSURE_MEMBER(ofMinutes(10)),                                                                  // 5.3.2.1 *
    TELL_CHANGE(ofMinutes(5)),                                                                       // 5.2.3.1, Nota 1 *
    CONFIRM_CONTACT(ofMinutes(5)), WAIT_FOR_ABSENT(ofMinutes(15)),                                   // 5.3.4.1 *, MO-6 *
    TRY_AGAIN(ofMinutes(10)), CALL_BACK(ofMinutes(2)),                                               // TK-4 *, TK-32 *
    GET_DIAGNOSIS(ofMinutes(20)),                                                                    // 5.4.1.1 *
    LOAD_COSTS(ofMinutes(15)),                                                                       // 5.5.1.1 *
    ASK_CONFORMITY(ofMinutes(10)), ASK_CONFORMITY_AGAIN(ofHours(1)),                                 // 5.5.2.1 *
    CLOSE(ofMinutes(15)),                                                                            // 5.5.2.3 *
    AUTHORISE_SCHEDULED(ofMinutes(30)), AUTHORISE_EMERGENCY(ofMinutes(5)),                           // TK-27 *
    ESCALATE(ofMinutes(5)), ESCALATE_LIFE_RISK(ofMinutes(1));                                        // TK-3 *

    private final Duration usual;

    Term(Duration usual) { this.usual = usual; }

    /** Where the account agreed on nothing else. */
    public Duration usual() { return usual; }
}
