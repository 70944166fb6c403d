package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auxilia.network.Viedma.ZONE;
import static org.auxilia.network.Viedma.at;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-1")
class WeeklyHoursTest {

    @Test
    void whatIsTypedIsShownAgain() {
        var hours = WeeklyHours.parse(Map.of(DayOfWeek.MONDAY, "8-12:30, 16:00 - 20:00", DayOfWeek.FRIDAY, "22-6",
            DayOfWeek.SUNDAY, "22:00-06:00", DayOfWeek.WEDNESDAY, "24"));
        assertThat(hours.on(DayOfWeek.MONDAY)).isEqualTo("08:00-12:30, 16:00-20:00");
        assertThat(hours.on(DayOfWeek.TUESDAY)).isEmpty();
        assertThat(hours.on(DayOfWeek.WEDNESDAY)).isEqualTo("24");
        assertThat(hours.on(DayOfWeek.FRIDAY)).isEqualTo("22:00-06:00");
        assertThat(hours.on(DayOfWeek.SATURDAY)).isEmpty();
        assertThat(hours.on(DayOfWeek.SUNDAY)).isEqualTo("22:00-06:00");
    }

    @Test
    void roundTheClockIsTheWholeDayOnEachDay() {
        var days = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) days.put(day, "24");
        assertThat(WeeklyHours.parse(days).isAlways()).isTrue();
        assertThat(WeeklyHours.ALWAYS.on(DayOfWeek.THURSDAY)).isEqualTo("24");
    }

    @Test
    void whatCannotBeReadNamesItsDay() {
        for (var wrong : List.of("8", "8-25", "ocho a diez", "08:70-09:00", "24-25", "99999999999-3")) {
            assertThatThrownBy(() -> WeeklyHours.parse(Map.of(DayOfWeek.TUESDAY, wrong))).as(wrong)
                .isInstanceOfSatisfying(WeeklyHours.UnreadableHours.class, it -> assertThat(it.day()).isEqualTo(DayOfWeek.TUESDAY));
        }
    }

    @Test
    void theNextOpeningIsNowOnlyAtItsMinute() {
        var hours = WeeklyHours.parse(Map.of(DayOfWeek.MONDAY, "8-18"));
        assertThat(hours.nextOpening(at("23T08:00"), ZONE)).contains(at("23T08:00"));
        assertThat(hours.nextOpening(at("23T08:01"), ZONE)).contains(at("30T08:00"));
        assertThat(new WeeklyHours(List.of()).nextOpening(at("23T08:01"), ZONE)).isEmpty();
    }
}
