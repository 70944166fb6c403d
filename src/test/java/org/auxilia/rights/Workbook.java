package org.auxilia.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** An XLSX as a spreadsheet reads it: the first sheet's cells by their address, "B5". */
record Workbook(Map<String, String> parts) {

    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*?)(?:/>|>(.*?)</c>)"), TEXT = Pattern.compile("(?s)<si>.*?<t[^>]*>(.*?)</t>.*?</si>"), VALUE = Pattern.compile("<(?:v|t)[^>]*>(.*?)</(?:v|t)>");

    static Workbook read(Path file) {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) parts.put(entry.getName(), plain(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Workbook(parts);
    }

    /** Letters beyond ASCII come by their numbers. */
    private static String plain(String xml) { return Pattern.compile("&#x([0-9a-f]+);").matcher(xml).replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16))); }

    String sheet() { return parts.get("xl/worksheets/sheet1.xml"); }

    Map<String, String> cells() {
        List<String> texts = TEXT.matcher(parts.getOrDefault("xl/sharedStrings.xml", "")).results().map(it -> it.group(1)).toList();
        var cells = new HashMap<String, String>();
        CELL.matcher(sheet()).results().forEach(it -> {
            var value = it.group(3) == null ? "" : VALUE.matcher(it.group(3)).results().map(found -> found.group(1)).findFirst().orElse("");
            cells.put(it.group(1), it.group(2).contains("t=\"s\"") ? texts.get(Integer.parseInt(value)) : value);
        });
        return cells;
    }

    /** Whether it is a number (a date is one, too) and no text. */
    boolean isNumber(String address) { return CELL.matcher(sheet()).results().filter(it -> it.group(1).equals(address)).noneMatch(it -> it.group(2).contains("t=\"s\"") || it.group(2).contains("inlineStr")); }
}
