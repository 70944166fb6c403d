package org.auxilia.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.auxilia.web.Mask;
import org.auxilia.web.Message;
import org.auxilia.web.Shell;

/**
 * What would become of each line of a file (MB-7).
 *
 * @param heads   of the file, as they stand there
 * @param ignored heads that are no column of such a file
 * @param rows    what would be kept
 */
public record DryRun<R>(List<String> heads, List<String> ignored, List<Verdict> verdicts, List<R> rows) {

    public enum Fate { TAKEN, CHANGED, KNOWN, REFUSED }

    /**
     * One value that would change: a text, a number, a day, a constant, or several of them.
     *
     * @param was     null: nothing
     * @param becomes null: nothing
     */
    public record Change(Column column, Object was, Object becomes) {

        public String was(Shell shell) { return words(was, shell); }

        public String becomes(Shell shell) { return words(becomes, shell); }

        Change masked() { return column.isPersonal() ? new Change(column, Mask.of(Objects.toString(was, "")), Mask.of(Objects.toString(becomes, ""))) : this; }

        private static String words(Object value, Shell shell) {
            return switch (value) {
                case null -> "";
                case LocalDate day -> shell.formats().date(day);
                case BigDecimal number -> shell.formats().number(number, number.scale());
                case Enum<?> constant -> shell.t(constant);
                case Collection<?> several -> several.stream().map(it -> words(it, shell)).collect(Collectors.joining(", "));
                default -> value.toString();
            };
        }
    }

    /**
     * @param line   as an editor counts them
     * @param number by what it is known: the former number, a document, the code of a service
     * @param name   whose it is
     * @param column where the reason lies; empty where there is none
     * @param cells  as they stand in the file
     */
    public record Verdict(long line, Fate fate, String number, Optional<Instant> at, String name, String service, List<Change> changes, String column, Optional<Message> reason, List<String> cells) {

        static Verdict refused(CsvSheet.Line line, String number, Refused why) { return said(line, Fate.REFUSED, number, why); }

        static Verdict said(CsvSheet.Line line, Fate fate, String number, Refused why) {
            return new Verdict(line.number(), fate, number, Optional.empty(), "", "", List.of(), why.column().shown(), Optional.of(why.reason()), line.cells());
        }

        /** Of a catalogue. */
        static Verdict of(CsvSheet.Line line, Fate fate, String number, String name, List<Change> changes) {
            return new Verdict(line.number(), fate, number, Optional.empty(), name, "", changes, "", Optional.empty(), line.cells());
        }

        /** For whoever doesn't need documents and telephones whole (ID-3). */
        Verdict masked() { return new Verdict(line, fate, Mask.of(number), at, name, service, changes.stream().map(Change::masked).toList(), column, reason, cells); }
    }

    public int count(Fate fate) { return (int) verdicts.stream().filter(it -> it.fate() == fate).count(); }

    /** The lines that would leave something behind. */
    public int count() { return count(Fate.TAKEN) + count(Fate.CHANGED); }

    public List<Verdict> of(Optional<Fate> fate) { return fate.map(wanted -> verdicts.stream().filter(it -> it.fate() == wanted).toList()).orElse(verdicts); }

    /** The same for two looks that come to the same. */
    public String seal() {
        return UUID.nameUUIDFromBytes(verdicts.stream().map(it -> it.line() + " " + it.fate() + " " + it.changes() + " " + it.reason()).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
