package org.auxilia.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.regex.Pattern;

/** Reads what people type. Each method throws when the text is no such value. */
final class Fields {

    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})[:.h]?(\\d{2})(?::\\d{2})?");
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private Fields() {
    }

    /** Without what no database takes: control characters and halves of characters. */
    static String clean(String value) {
        var kept = new StringBuilder(value.length());
        value.replace("\r\n", "\n").codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static long whole(String text) {
        return Long.parseLong(text);
    }

    static LocalDate date(String text) {
        var day = text.indexOf('/') > 0 ? LocalDate.parse(text, SLASHED) : LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    static LocalTime time(String text) {
        var parts = HOUR.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    static long amount(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(amount.toString());
        }
        return amount.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    /** Groups, if any, are of three figures: "1.234,50" but not "1.23" where the point groups. */
    static BigDecimal decimal(String text, Formats formats) {
        var symbols = formats.symbols();
        var plain = text.replaceAll("[\\s\\u00a0\\u202f$]", "").replace('−', '-');
        var group = Character.isWhitespace(symbols.getGroupingSeparator()) || symbols.getGroupingSeparator() == '\u00a0'
                ? other(symbols) : symbols.getGroupingSeparator();
        var shape = "-?(\\d{1,3}(" + Pattern.quote("" + group) + "\\d{3})+|\\d{1,15})("
                + Pattern.quote("" + symbols.getDecimalSeparator()) + "\\d{1,6})?";
        if (!plain.matches(shape)) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(plain.replace("" + group, "").replace(symbols.getDecimalSeparator(), '.'));
    }

    static String thousands(int value) {
        return java.text.NumberFormat.getIntegerInstance(java.util.Locale.of("es", "AR")).format(value);
    }

    private static char other(DecimalFormatSymbols symbols) {
        return symbols.getDecimalSeparator() == ',' ? '.' : ',';
    }
}
