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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.web.Message;

/** What one line of a history says, by column, read into values; the first thing wrong with it is thrown. */
record HistoryLine(long number, Map<HistoryColumn, String> values) {

    private static final List<DateTimeFormatter> DAYS = List.of(strict("d/M/uuuu"), strict("uuuu-MM-dd"), strict("d-M-uuuu"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    /** Why a line is not taken. */
    static final class Refused extends RuntimeException {
        private final transient HistoryColumn column;
        private final transient Message reason;

        Refused(HistoryColumn column, String key, Object... args) {
            super(key, null, false, false);
            this.column = column;
            this.reason = Message.of(key, args);
        }

        HistoryColumn column() { return column; }
        Message reason() { return reason; }
    }

    /** @param columns where each column stands */
    static HistoryLine of(CsvSheet.Line line, Map<HistoryColumn, Integer> columns) {
        var values = new EnumMap<HistoryColumn, String>(HistoryColumn.class);
        columns.forEach((column, at) -> values.put(column, line.cell(at)));
        return new HistoryLine(line.number(), values);
    }

    String text(HistoryColumn column) { return values.getOrDefault(column, ""); }

    /** @throws Refused where a value is missing that none may lack, or is longer than what is kept */
    void demand() {
        for (var column : HistoryColumn.values()) {
            if (column.isRequired() && text(column).isEmpty()) throw new Refused(column, "imports.line.missing", column.shown());
            if (text(column).length() > column.longest()) throw new Refused(column, "imports.line.too-long", column.shown(), column.longest());
        }
        if (values.entrySet().stream().noneMatch(it -> it.getKey().namesMember() && !it.getValue().isEmpty())) throw new Refused(HistoryColumn.DOCUMENT, "imports.line.nobody");
    }

    /** Without a time, the day's beginning there. */
    Instant at(ZoneId zone, Instant now) {
        var parts = text(HistoryColumn.DATE).replace('T', ' ').split("\\s+", 2);
        for (var form : DAYS) {
            try {
                var time = parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1], TIME);
                var at = LocalDateTime.of(LocalDate.parse(parts[0], form), time).atZone(zone).toInstant();
                if (at.isAfter(now)) throw new Refused(HistoryColumn.DATE, "imports.line.future", text(HistoryColumn.DATE));
                if (at.isBefore(Instant.EPOCH)) break;
                return at;
            } catch (DateTimeException notSo) {
                // Perhaps in the next form.
            }
        }
        throw new Refused(HistoryColumn.DATE, "imports.line.date", text(HistoryColumn.DATE));
    }

    /** Each counts as one unless the file says otherwise. */
    int events() {
        var text = text(HistoryColumn.EVENTS);
        if (text.isEmpty()) return 1;
        if (!text.matches("\\d{1,2}")) throw new Refused(HistoryColumn.EVENTS, "imports.line.events", text);
        return Integer.parseInt(text);
    }

    /** "$ 1.234,50", "1,234.50" and "1234.5" are one: what one or two figures follow is the decimal sign. */
    Optional<Long> cost(int decimals) {
        var text = text(HistoryColumn.COST).replaceAll("[\\s\u00a0$]", "");
        if (text(HistoryColumn.COST).isEmpty()) return Optional.empty();
        if (!text.matches("\\d{1,3}([.,]?\\d{3})*([.,]\\d{1,2})?")) throw new Refused(HistoryColumn.COST, "imports.line.cost", text(HistoryColumn.COST));
        var whole = text.replaceFirst("[.,]\\d{1,2}$", "").replaceAll("[.,]", "");
        var rest = text.matches(".*[.,]\\d{1,2}") ? text.replaceFirst(".*[.,]", ".") : "";
        try {
            return Optional.of(new BigDecimal(whole + rest).movePointRight(decimals).longValueExact());
        } catch (ArithmeticException tooFine) {
            throw new Refused(HistoryColumn.COST, "imports.line.cost", text(HistoryColumn.COST));
        }
    }

    private static DateTimeFormatter strict(String pattern) { return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT); }
}
