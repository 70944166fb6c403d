package org.auxilia.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/**
 * How dates, times, money, durations and telephones are written: times in a zone, numbers as the country writes
 * them, words in the viewer's language. Get one with {@link Shell#formats()} or, for an account, {@link #of}.
 */
public final class Formats {

    private static final char NBSP = '\u00a0';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Map<String, String> SIGNS = Map.of("ARS", "$", "CLP", "$", "CRC", "₡", "BOB", "Bs",
            "USD", "US$", "UYU", "$U", "PYG", "Gs.", "BRL", "R$", "MXN", "$", "PEN", "S/");

    /** An agenda shows a hundred, and to find out how a number is written takes longer than all the rest of its line. */
    private static final Remembered<Telephone, String> SHOWN = new Remembered<>(Formats::shown);

    private record Telephone(String country, String number) {
    }

    private final Texts texts;
    private final ZoneId zone;
    private final String country;
    private final DecimalFormatSymbols symbols;

    private Formats(Texts texts, ZoneId zone, String country) {
        this.texts = texts;
        this.zone = zone;
        this.country = country;
        this.symbols = DecimalFormatSymbols.getInstance(Locale.of("es", country));
    }

    /** Formats for an account: its zone and ISO country, in this language. */
    public static Formats of(Locale locale, ZoneId zone, String country) {
        return new Formats(Texts.of(locale), zone, country);
    }

    public ZoneId zone() {
        return zone;
    }

    public String country() {
        return country;
    }

    /** 22/11/2026. */
    public String date(Instant at) {
        return DATE.format(at.atZone(zone));
    }

    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** 22/11. */
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /** 03:10. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    public String time(LocalTime at) {
        return TIME.format(at);
    }

    /** 03:10:27. */
    public String seconds(Instant at) {
        return SECONDS.format(at.atZone(zone));
    }

    /** 22/11/2026 03:10. */
    public String dateTime(Instant at) {
        return date(at) + NBSP + time(at);
    }

    /** The time alone when it is today, else day and time: "03:10", "23/11 15:00". */
    public String shortly(Instant at, Instant now) {
        return sameDay(at, now) ? time(at) : day(at) + NBSP + time(at);
    }

    /** Up to when, or since when, as it follows "hasta" and "desde": "las 03:10" while it is today, else "el 24/11 a las 00:30"; "la 01:30". */
    public String until(Instant at, Instant now) {
        var hour = texts.of(at.atZone(zone).getHour() == 1 ? "web.until.one" : "web.until.hour", time(at));
        return sameDay(at, now) ? hour : texts.of("web.until.day", day(at), hour);
    }

    /** Value for {@code <input type="date">}. */
    public String dateField(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    /** Value for {@code <input type="time">}. */
    public String timeField(Instant at) {
        return time(at);
    }

    /** "$ 44.800", "$ 1.234,50", "−$ 300": cents only when there are any. */
    public String money(long minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var amount = BigDecimal.valueOf(Math.abs(minor), digits);
        boolean cents = amount.stripTrailingZeros().scale() > 0;
        return (minor < 0 ? "−" : "") + SIGNS.getOrDefault(currency, currency) + NBSP + number(amount, cents ? digits : 0);
    }

    /** The amount as one types it, without sign of currency: "1.234,50". */
    public String amount(long minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return number(BigDecimal.valueOf(minor, digits), digits);
    }

    /** 12.345. */
    public String number(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** 12,5 with this many decimals. */
    public String number(BigDecimal value, int decimals) {
        var format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
        return format.format(value).replace('-', '−').replace('\u202f', NBSP);
    }

    /** "30 %". */
    public String percent(long value) {
        return number(value) + NBSP + "%";
    }

    /** "45 s", "35 min", "1 h 35 min", "2 d 3 h". */
    public String duration(Duration length) {
        var d = length.abs();
        var sign = length.isNegative() ? "−" : "";
        if (d.compareTo(Duration.ofMinutes(1)) < 0) {
            return sign + d.toSeconds() + NBSP + "s";
        }
        if (d.compareTo(Duration.ofHours(1)) < 0) {
            return sign + d.toMinutes() + NBSP + "min";
        }
        return sign + (d.toDays() > 0 ? two(d.toDays(), "d", d.toHoursPart(), "h") : two(d.toHours(), "h", d.toMinutesPart(), "min"));
    }

    /** The clock of a chip: "02:41", "1:12:00", from a day on "2 d 3 h". */
    public String clock(Duration length) {
        var d = length.abs();
        if (d.toDays() > 0) {
            return two(d.toDays(), "d", d.toHoursPart(), "h");
        }
        return (d.toHours() > 0 ? d.toHours() + ":" : "") + twoDigits(d.toMinutesPart()) + ":" + twoDigits(d.toSecondsPart());
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    /** "hace 4 min", "en 20 min", "ahora"; beyond a day the date. */
    public String relative(Instant at, Instant now) {
        var gone = Duration.between(at, now);
        if (gone.abs().compareTo(Duration.ofDays(1)) >= 0) {
            return dateTime(at);
        }
        if (gone.abs().compareTo(Duration.ofSeconds(30)) < 0) {
            return texts.of("web.relative.now");
        }
        return texts.of(gone.isNegative() ? "web.relative.in" : "web.relative.ago", duration(gone.abs()));
    }

    /** A telephone as the world writes it, "+54 9 2920 41-2345"; unchanged when it is none. */
    public String phone(String number) {
        return number == null || number.isBlank() ? "" : SHOWN.get(new Telephone(country, number));
    }

    private static String shown(Telephone telephone) {
        var number = telephone.number();
        try {
            var phones = PhoneNumberUtil.getInstance();
            var parsed = phones.parse(number, telephone.country());
            return phones.isPossibleNumber(parsed) ? phones.format(parsed, PhoneNumberFormat.INTERNATIONAL) : number;
        } catch (NumberParseException e) {
            return number;
        }
    }

    DecimalFormatSymbols symbols() {
        return symbols;
    }

    private boolean sameDay(Instant a, Instant b) {
        return a.atZone(zone).toLocalDate().equals(b.atZone(zone).toLocalDate());
    }

    private static String two(long big, String bigUnit, long small, String smallUnit) {
        var first = "" + big + NBSP + bigUnit;
        return small == 0 ? first : first + NBSP + small + NBSP + smallUnit;
    }
}
