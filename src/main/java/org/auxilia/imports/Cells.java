package org.auxilia.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.geography.Countries;
import org.auxilia.web.Mask;
import org.auxilia.web.Texts;

/**
 * What one line says, by column, read into values; the first thing wrong with it is thrown.
 *
 * @param at where each column stands
 */
record Cells<C extends Enum<C> & Column>(CsvSheet.Line line, Map<C, Integer> at) {

    private static final List<DateTimeFormatter> DAYS = List.of(strict("d/M/uuuu"), strict("uuuu-MM-dd"), strict("d-M-uuuu"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override protected Map<String, Enum<?>> computeValue(Class<?> type) { return constants(type); }
    };

    /** @throws org.auxilia.web.Failure.Invalid where one is missing that none may lack, or is there twice */
    static <C extends Enum<C> & Column> Map<C, Integer> columns(CsvSheet sheet, Class<C> type) {
        var columns = new EnumMap<C, Integer>(type);
        for (int i = 0; i < sheet.heads().size(); i++) {
            int at = i;
            named(sheet.heads().get(i), type).ifPresent(column -> {
                if (columns.putIfAbsent(column, at) != null) throw CsvSheet.refused("imports.file.column-twice", column.shown());
            });
        }
        var missing = Stream.of(type.getEnumConstants()).filter(it -> it.isRequired() && !columns.containsKey(it)).map(Column::shown).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw CsvSheet.refused("imports.file.columns-missing", missing);
        return columns;
    }

    static <C extends Enum<C> & Column> Optional<C> named(String head, Class<C> type) {
        var name = words(head);
        return Arrays.stream(type.getEnumConstants()).filter(it -> it.names().stream().map(Cells::words).anyMatch(name::equals)).findFirst();
    }

    private static String words(String text) { return CsvSheet.folded(text).replaceAll("[^a-z0-9]+", " ").strip(); }

    long number() { return line.number(); }

    boolean has(C column) { return at.containsKey(column); }

    String text(C column) { return has(column) ? line.cell(at.get(column)) : ""; }

    /** What stands there; where the column is missing, or says the same, what was there before. */
    String text(C column, String before) { return !has(column) || text(column).equals(CsvSheet.clean(before)) ? before : text(column); }

    /** @throws Refused where a value is missing that none may lack, is longer than what is kept, or is what was shown to somebody who doesn't see the whole */
    void demand() {
        for (var column : at.keySet()) {
            if (column.isRequired() && text(column).isEmpty()) throw missing(column);
            if (column.isPersonal() && Mask.is(text(column))) throw new Refused(column, "imports.line.masked", column.shown());
            if (text(column).length() > column.longest()) throw new Refused(column, "imports.line.too-long", column.shown(), column.longest());
        }
    }

    Refused missing(C column) { return new Refused(column, "imports.line.missing", column.shown()); }

    Optional<LocalDate> day(C column) {
        var text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(day(text).orElseThrow(() -> new Refused(column, "imports.line.date", text)));
    }

    /** A day, perhaps with a time: without one, the day's beginning there. */
    Instant past(C column, ZoneId zone, Instant now) {
        var parts = text(column).replace('T', ' ').split("\\s+", 2);
        try {
            var time = parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1], TIME);
            var at = day(parts[0]).map(it -> LocalDateTime.of(it, time).atZone(zone).toInstant()).filter(it -> !it.isBefore(Instant.EPOCH));
            if (at.filter(it -> it.isAfter(now)).isPresent()) throw new Refused(column, "imports.line.future", text(column));
            if (at.isPresent()) return at.get();
        } catch (DateTimeException noTime) {
            // Told below, like what is no day.
        }
        throw new Refused(column, "imports.line.date", text(column));
    }

    /** As a sentence has it. */
    static String shown(LocalDate day) { return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()); }

    private static Optional<LocalDate> day(String text) {
        for (var form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, form)).filter(it -> it.getYear() >= 1900 && it.getYear() <= 2199);
            } catch (DateTimeException notSo) {
                // Perhaps in the next form.
            }
        }
        return Optional.empty();
    }

    /** @param key of what is said where it is no number up to {@code most} */
    OptionalInt whole(C column, int most, String key) {
        var text = text(column);
        if (text.isEmpty()) return OptionalInt.empty();
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) throw new Refused(column, key, text, most);
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** "$ 1.234,50", "1,234.50" and "1234.5" are one: what one or two figures follow is the decimal sign, or the four of a currency that has as many. Twelve figures before it at most. */
    Optional<Long> amount(C column, int decimals) { return text(column).isEmpty() ? Optional.empty() : Optional.of(amount(column, text(column), decimals)); }

    /** The same of a part of what stands there. */
    long amount(C column, String typed, int decimals) {
        var text = typed.replaceAll("[\\s\u00a0$]", "");
        var fine = decimals > 3 ? "(\\d{1,2}|\\d{" + decimals + "})" : "\\d{1,2}";
        if (!text.matches("\\d{1,3}([.,]?\\d{3}){0,3}([.,]" + fine + ")?")) throw new Refused(column, "imports.line.cost", typed);
        var whole = text.replaceFirst("[.,]" + fine + "$", "").replaceAll("[.,]", "");
        var rest = text.matches(".*[.,]" + fine) ? text.replaceFirst(".*[.,]", ".") : "";
        try {
            return new BigDecimal(whole + rest).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException tooFine) {
            throw new Refused(column, "imports.line.cost", typed);
        }
    }

    /** One of the constants, by its name in either language; nothing where the cell is empty. */
    <E extends Enum<E>> Optional<E> choice(C column, Class<E> type) {
        var typed = text(column);
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(choice(column, typed, type));
    }

    /** "sí" or "no", as a file that is taken out has it. */
    static String word(boolean yes) { return Texts.of(Texts.SPANISH).of(yes ? "web.yes" : "web.no").toLowerCase(Texts.SPANISH); }

    /** Yes or no in either language; nothing where the cell is empty. */
    Optional<Boolean> yesOrNo(C column) {
        var typed = CsvSheet.folded(text(column));
        if (typed.isEmpty()) return Optional.empty();
        if (List.of("si", "yes", "true").contains(typed)) return Optional.of(true);
        if (List.of("no", "false").contains(typed)) return Optional.of(false);
        throw new Refused(column, "imports.line.choice", text(column), "sí, no");
    }

    /** Where the column is missing, or says the same, what was there before; one who has none is refused. */
    String name(C column, Optional<String> before) {
        var name = text(column, before.orElse(""));
        if (name.isEmpty()) throw missing(column);
        return name;
    }

    /** From 1; nothing where the cell is empty. */
    OptionalInt counted(C column, int most) {
        var number = whole(column, most, "imports.line.number");
        if (number.equals(OptionalInt.of(0))) throw new Refused(column, "imports.line.number", 0, most);
        return number;
    }

    /** One of the constants, of which this is the name in either language. */
    static <E extends Enum<E>> E choice(Column column, String typed, Class<E> type) {
        return Optional.ofNullable(CONSTANTS.get(type).get(words(typed))).map(type::cast)
            .orElseThrow(() -> new Refused(column, "imports.line.choice", typed, Stream.of(type.getEnumConstants()).map(Texts.of(Texts.SPANISH)::of).collect(Collectors.joining(", "))));
    }

    /** The code of one of the countries, by code or name; nothing where the cell is empty. */
    Optional<String> country(C column) {
        var typed = text(column);
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(Countries.codes().stream().filter(it -> it.equalsIgnoreCase(typed) || CsvSheet.folded(Countries.name(it)).equals(CsvSheet.folded(typed))).findFirst()
            .orElseThrow(() -> new Refused(column, "imports.line.country", typed)));
    }

    private static Map<String, Enum<?>> constants(Class<?> type) {
        var constants = new HashMap<String, Enum<?>>();
        for (var it : type.getEnumConstants()) Stream.of(Texts.of(Texts.SPANISH), Texts.of(Texts.ENGLISH)).map(texts -> texts.of((Enum<?>) it)).forEach(name -> constants.put(words(name), (Enum<?>) it));
        for (var it : type.getEnumConstants()) constants.put(words(((Enum<?>) it).name()), (Enum<?>) it);
        return constants;
    }

    private static DateTimeFormatter strict(String pattern) { return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT); }
}
