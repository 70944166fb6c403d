package org.auxilia.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auxilia.web.Failure;
import org.auxilia.web.Guard;
import org.auxilia.web.Message;

/**
 * A CSV as it comes: UTF-8 or what Windows writes in the west, with commas, semicolons or tabs.
 *
 * @param lines without the empty ones
 */
record CsvSheet(List<String> heads, List<Line> lines) {

    /** More than this no file may have. */
    static final int MOST = 100_000;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\u00a0]+"), ACCENTS = Pattern.compile("\\p{M}+");

    /** @param number as an editor counts them: the heads are line 1 */
    record Line(long number, List<String> cells) {
        String cell(int column) { return column < cells.size() ? cells.get(column) : ""; }
    }

    /** @throws Failure.Invalid at the field {@code file} where it is no CSV, is empty or too long */
    static CsvSheet read(byte[] bytes) {
        var text = text(bytes);
        try (var records = CsvReader.builder().fieldSeparator(separator(text)).allowUnclosedQuote(false).allowMissingFields(true).allowExtraFields(true).skipEmptyLines(false).ofCsvRecord(text)) {
            var lines = new ArrayList<Line>();
            int blank = 0;
            for (var record : records) {
                if (lines.size() > MOST) throw refused("imports.file.too-long", MOST);
                var line = line(record);
                if (line.cells().stream().anyMatch(it -> !it.isEmpty())) lines.add(line);
                else blank = lines.size();
            }
            cutFoot(lines, blank);
            if (lines.size() < 2) throw refused("imports.file.empty");
            return new CsvSheet(lines.getFirst().cells(), List.copyOf(lines.subList(1, lines.size())));
        } catch (CsvParseException broken) {
            throw refused("imports.file.broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String folded(String text) { return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT); }

    static Failure.Invalid refused(String key, Object... args) { return new Failure.Invalid("file", Message.of(key, args)); }

    /** What a file that was taken out bears below its rows, label, person and time, is none of them: lines of one cell after a blank one. */
    private static void cutFoot(List<Line> lines, int blank) {
        var foot = lines.subList(blank, lines.size());
        if (blank > 0 && lines.getFirst().cells().size() > 1 && foot.stream().allMatch(it -> it.cells().stream().skip(1).allMatch(String::isEmpty))) foot.clear();
    }

    private static Line line(CsvRecord record) { return new Line(record.getStartingLineNumber(), record.getFields().stream().map(it -> clean(Guard.off(it))).toList()); }

    static String clean(String text) { return BLANKS.matcher(text).replaceAll(" ").strip(); }

    private static String text(byte[] bytes) {
        var text = decoded(bytes);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** The one that stands most often among the heads. */
    private static char separator(String text) {
        var heads = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
        return Stream.of(';', ',', '\t').max((one, other) -> Long.compare(count(heads, one), count(heads, other))).orElse(',');
    }

    private static long count(String text, char sign) { return text.chars().filter(it -> it == sign).count(); }
}
