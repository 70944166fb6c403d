package org.auxilia.network;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** The hours that the tests speak of. */
final class Hours {

    static final WeeklyHours OFFICE = WeeklyHours.daily(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(18, 0));
    static final WeeklyHours NIGHTS = WeeklyHours.daily(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(6, 0));

    private Hours() { }
}
