package org.auxilia.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A list as spreadsheets of the viewer's country read it at a double click: UTF-8 with its mark, a semicolon between the cells where the
 * comma stands before decimals. Rows first, so that programs find the heads in the first line; label, person and time below.
 */
final class CsvFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy"), MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final char MARK = '\ufeff';

    private CsvFile() {
    }

    static byte[] of(Leaflet leaflet, Formats formats) {
        char point = formats.symbols().getDecimalSeparator();
        var text = new StringWriter();
        text.append(MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(point == ',' ? ';' : ',').build(text)) {
            csv.writeRecord(leaflet.heads().stream().map(Guard::set).toList());
            leaflet.rows().forEach(row -> csv.writeRecord(row.stream().map(it -> cell(it, point)).toList()));
            csv.writeRecord("");
            leaflet.lines().forEach(line -> csv.writeRecord(List.of(Guard.set(line))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value, char point) {
        return switch (value) {
            case null -> "";
            case LocalDateTime at -> MOMENT.format(at);
            case LocalDate day -> DAY.format(day);
            case BigDecimal number -> number.toPlainString().replace('.', point);
            case Double number -> number.toString().replace('.', point);
            case Number number -> number.toString();
            default -> Guard.set(value.toString());
        };
    }
}
