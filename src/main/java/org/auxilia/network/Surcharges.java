package org.auxilia.network;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.auxilia.network.Tariffs.Concept;

/**
 * What is put on top of a tariff by the hour and the day. Where several meet, the highest one counts, never their sum; of equal ones the holiday
 * goes before the Sunday and the Sunday before the night (CL-7).
 *
 * @param night   percent from 22:00 to 06:00
 * @param sunday  percent on the whole day
 * @param holiday percent on the whole day
 */
public record Surcharges(int night, int sunday, int holiday) {

    private static final int NIGHT_BEGINS = 22;
    private static final int NIGHT_ENDS = 6;

    record Surcharge(Concept concept, int percent) {

        BigDecimal factor() { return BigDecimal.valueOf(percent, 2); }
    }

    public boolean isNone() { return night + sunday + holiday == 0; }

    /** The one that counts. @param local on the clocks by which the day and the night are told */
    Optional<Surcharge> at(LocalDateTime local, Predicate<LocalDate> isHoliday) {
        var none = new Surcharge(Concept.NIGHT_SURCHARGE, 0);
        var nightly = isNight(local) ? new Surcharge(Concept.NIGHT_SURCHARGE, night) : none;
        var weekly = local.getDayOfWeek() == DayOfWeek.SUNDAY ? new Surcharge(Concept.SUNDAY_SURCHARGE, sunday) : none;
        var yearly = isHoliday.test(local.toLocalDate()) ? new Surcharge(Concept.HOLIDAY_SURCHARGE, holiday) : none;
        return Optional.of(higher(yearly, higher(weekly, nightly))).filter(it -> it.percent() > 0);
    }

    private static Surcharge higher(Surcharge first, Surcharge second) { return second.percent() > first.percent() ? second : first; }

    private static boolean isNight(LocalDateTime local) { return local.getHour() >= NIGHT_BEGINS || local.getHour() < NIGHT_ENDS; }
}
