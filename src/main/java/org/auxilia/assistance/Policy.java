package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The account's rules on one day. A case keeps the version that it was opened under (BY-24).
 *
 * @param version           number of the version, named by the opening
 * @param callsBeforeNext   unanswered calls after which the next provider is called (5.2.2.1: two)
 * @param conformityAttempts calls for the member's verdict (5.5.2.1, Nota 2: three)
 * @param zone              the account's time zone
 * @param nextBusinessDay   the first working day after a given one, in the account's country
 * @param authority         up to how much each superior may grant (AU-1), as of today
 * @param payBeforeStart    whether the member's part is to be paid before the work begins (CL-9), as of today
 */
public record Policy(int version, Map<Term, Duration> agreed, int callsBeforeNext, int conformityAttempts, ZoneId zone,
                     UnaryOperator<LocalDate> nextBusinessDay, Authority authority, boolean payBeforeStart) {

    public Policy(int version, Map<Term, Duration> agreed, int callsBeforeNext, int conformityAttempts, ZoneId zone, UnaryOperator<LocalDate> nextBusinessDay) {
        this(version, agreed, callsBeforeNext, conformityAttempts, zone, nextBusinessDay, Authority.UNLIMITED, false);
    }

    /** Members are not rung up for their verdict outside these hours (TK-24 *). */
    static final LocalTime QUIET_UNTIL = LocalTime.of(8, 0), QUIET_FROM = LocalTime.of(21, 0);
    /** When a day's business begins (TK-33 *). */
    static final LocalTime MORNING = LocalTime.of(9, 0);

    /** What the account agreed on, or else the usual. */
    public Duration term(Term term) { return agreed.getOrDefault(term, term.usual()); }

    Instant nextMorning(Instant after) { return day(after).plusDays(1).atTime(MORNING).atZone(zone).toInstant(); }

    Instant nextBusinessMorning(Instant after) { return nextBusinessDay.apply(day(after)).atTime(MORNING).atZone(zone).toInstant(); }

    /** The same instant, or where it falls into the quiet hours the next morning at eight. */
    Instant outsideQuietHours(Instant at) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        if (!time.isBefore(QUIET_UNTIL) && !time.isAfter(QUIET_FROM)) return at;
        var day = time.isBefore(QUIET_UNTIL) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(QUIET_UNTIL).atZone(zone).toInstant();
    }

    private LocalDate day(Instant at) { return at.atZone(zone).toLocalDate(); }
}
