package org.auxilia.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as a workbook: the label above, heads that stay in sight, typed cells; on paper label, person and time on every page (OP-9). */
final class XlsxFile {

    private static final int LONGEST_NAME = 31, NARROWEST = 10, WIDEST = 60, SIZE = 9;
    private static final String FONT = "Arial";

    private XlsxFile() {
    }

    static byte[] of(Leaflet leaflet) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Auxilia", "1.0")) {
            fill(book.newWorksheet(name(leaflet.title())), leaflet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, Leaflet leaflet) {
        sheet.value(0, 0, leaflet.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        int heads = 1;
        for (var line : leaflet.lines()) {
            sheet.value(heads++, 0, line);
        }
        for (int c = 0; c < leaflet.heads().size(); c++) {
            sheet.value(heads, c, leaflet.heads().get(c));
            sheet.width(c, width(leaflet, c));
        }
        sheet.range(heads, 0, heads, Math.max(0, leaflet.heads().size() - 1)).style().bold().set();
        sheet.freezePane(0, heads + 1);
        sheet.repeatRows(heads);
        for (int r = 0; r < leaflet.rows().size(); r++) {
            for (int c = 0; c < leaflet.heads().size(); c++) {
                cell(sheet, heads + 1 + r, c, leaflet.rows().get(r).get(c));
            }
        }
        sheet.header(printed(leaflet.label()), Position.CENTER, FONT, SIZE);
        sheet.footer(printed(leaflet.taken()), Position.LEFT, FONT, SIZE);
        sheet.footer("&P / &N", Position.RIGHT, FONT, SIZE);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {
            }
            case LocalDateTime at -> {
                sheet.value(row, column, at);
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** As wide as what stands in its first rows. */
    private static double width(Leaflet leaflet, int column) {
        int longest = leaflet.rows().stream().limit(200).map(row -> row.get(column)).mapToInt(it -> it == null ? 0 : it instanceof LocalDateTime ? 16 : it.toString().length()).max().orElse(0);
        return Math.clamp(Math.max(longest, leaflet.heads().get(column).length()) + 2L, NARROWEST, WIDEST);
    }

    /** What a sheet may be called. */
    private static String name(String title) {
        var allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
    }

    /** In a line of the paper an ampersand begins a code. */
    private static String printed(String line) {
        return line.replace("&", "&&");
    }
}
