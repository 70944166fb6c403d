package org.auxilia.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auxilia.web.Mask;
import org.auxilia.web.Message;
import org.auxilia.web.Shell;

/**
 * What would become of each line of a file (MB-7).
 *
 * @param heads    of the file, as they stand there
 * @param ignored  heads that are no column of such a file
 * @param personal what of a line is a document or a telephone
 * @param rows     what would be kept
 * @param moved    counts of events that would be others (MB-8)
 */
public record DryRun<R>(List<String> heads, List<String> ignored, Personal personal, List<Verdict> verdicts, List<R> rows, int moved) {

    /**
     * @param cells where it stands in a line
     * @param key   whether a line is known by it
     */
    record Personal(Set<Integer> cells, boolean key) {}

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

        /** "estado: ACTIVO → SUSPENDIDO". */
        String told(Shell shell) { return column.shown() + ": " + was(shell) + " → " + becomes(shell); }

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

        private Verdict masked(Personal personal) {
            var whole = personal.cells().stream().filter(it -> it < cells.size()).map(cells::get).toList();
            var told = reason.map(it -> new Message(it.key(), it.args().stream().map(arg -> whole.contains(arg) ? Mask.of(arg.toString()) : arg).toList()));
            return new Verdict(line, fate, personal.key() ? Mask.of(number) : number, at, name, service, changes.stream().map(Change::masked).toList(), column, told,
                IntStream.range(0, cells.size()).mapToObj(it -> personal.cells().contains(it) ? Mask.of(cells.get(it)) : cells.get(it)).toList());
        }
    }

    /** A line for whoever doesn't need documents and telephones whole (ID-3). */
    Verdict masked(Verdict line) { return line.masked(personal); }

    public int count(Fate fate) { return (int) verdicts.stream().filter(it -> it.fate() == fate).count(); }

    /** The lines that would leave something behind. */
    public int count() { return count(Fate.TAKEN) + count(Fate.CHANGED); }

    public List<Verdict> of(Optional<Fate> fate) { return fate.map(wanted -> verdicts.stream().filter(it -> it.fate() == wanted).toList()).orElse(verdicts); }

    /** The same for two looks that come to the same. */
    public String seal() {
        return UUID.nameUUIDFromBytes(verdicts.stream().map(it -> it.line() + " " + it.fate() + " " + it.changes() + " " + it.reason()).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
