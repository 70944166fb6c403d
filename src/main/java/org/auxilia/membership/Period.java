package org.auxilia.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Over what time the events of a plan's service are counted (MB-2). It begins at midnight in the account's zone. */
public enum Period {
    /** From the anniversary of the member's start to the next one; who started on 29 February begins on the 28th in other years. */
    CONTRACT_YEAR {
        @Override
        LocalDate dayOf(LocalDate contractStart, LocalDate day, int ahead) {
            long years = ChronoUnit.YEARS.between(contractStart, day);
            while (contractStart.plusYears(years).isAfter(day)) {
                years--;
            }
            while (!contractStart.plusYears(years + 1).isAfter(day)) {
                years++;
            }
            return contractStart.plusYears(years + ahead);
        }
    },
    CALENDAR_YEAR {
        @Override
        LocalDate dayOf(LocalDate contractStart, LocalDate day, int ahead) {
            return day.withDayOfYear(1).plusYears(ahead);
        }
    },
    MONTH {
        @Override
        LocalDate dayOf(LocalDate contractStart, LocalDate day, int ahead) {
            return day.withDayOfMonth(1).plusMonths(ahead);
        }
    };

    /** When the period that holds this instant began, inclusive. */
    public Instant startOf(LocalDate contractStart, Instant at, ZoneId zone) {
        return dayOf(contractStart, at.atZone(zone).toLocalDate(), 0).atStartOfDay(zone).toInstant();
    }

    /** When the period that holds this instant ends, exclusive: the next one's start. */
    public Instant endOf(LocalDate contractStart, Instant at, ZoneId zone) {
        return dayOf(contractStart, at.atZone(zone).toLocalDate(), 1).atStartOfDay(zone).toInstant();
    }

    /** The first day of the period that holds the day, or of the one so many ahead of it. */
    abstract LocalDate dayOf(LocalDate contractStart, LocalDate day, int ahead);
}
