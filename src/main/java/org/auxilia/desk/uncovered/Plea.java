package org.auxilia.desk.uncovered;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.auxilia.assistance.AnytimeFact.Test;

/**
 * What speaks for a courtesy or an exception, test by test (Procedure 5.1.7 A; Out of coverage G and H).
 *
 * @param today in the account's zone
 */
record Plea(MemberUse use, LocalDate today) {

    /** Six months to the day are enough; a day less are not. */
    static final int MONTHS = 6;

    boolean isLongUnused() { return use.used() == 0 && !today.isBefore(use.starts().plusMonths(MONTHS)); }

    boolean hasTechnicians() { return use.internal() > 0; }

    /** H: a request that was refused was one all the same. */
    boolean isFirst() { return use.asked() == 0; }

    /** 5.1.7 A: never used, and one of our own can do it. */
    boolean allowsCourtesy() { return use.used() == 0 && hasTechnicians(); }

    /**
     * G: of an upset member one of the three is enough; H: the first service needs none of them.
     *
     * @param upset the coordinator says that he is
     * @param small neither rare machinery nor large work, as the coordinator sees it
     */
    boolean allowsException(boolean upset, boolean small) { return isFirst() || upset && (isLongUnused() || hasTechnicians() || small); }

    boolean holds(Test test, boolean upset, boolean small) {
        return switch (test) {
            case UPSET -> upset;
            case SIX_MONTHS_UNUSED -> isLongUnused();
            case INTERNAL_TECHNICIANS -> hasTechnicians();
            case NO_LARGE_WORK -> small;
            case FIRST_SERVICE -> isFirst();
        };
    }

    /** Whole months of the contract; one that began on the 31st is a month old on the last of a shorter one. */
    int months() {
        int months = (int) Math.max(0, ChronoUnit.MONTHS.between(use.starts(), today));
        return today.isBefore(use.starts().plusMonths(months + 1L)) ? months : months + 1;
    }
}
