package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.staff.Actor;

/**
 * Files of one kind: what would become of each line, and how what would be kept is kept.
 *
 * @param <C> their columns
 * @param <R> what is kept of a line, or of several
 */
abstract class Sheet<C extends Enum<C> & Column, R> {

    private static final int AT_ONCE = 1000;

    private final Class<C> columns;

    Sheet(Class<C> columns) { this.columns = columns; }

    /** A file that is gone through from its first line to its last. */
    interface Reading<C extends Enum<C> & Column, R> {

        /** Some lines are about to be read: what is known of what they name is asked for all at once. */
        void expect(List<Cells<C>> lines);

        /** @throws Refused where it can't be taken */
        Verdict read(Cells<C> line);

        List<R> rows();
    }

    abstract Kind kind();

    abstract Reading<C, R> reading(Whose whose, Actor who, Instant now);

    /** The column by which a refused line is known. */
    abstract C key();

    /** @throws org.auxilia.web.Failure.Invalid where the columns are not enough */
    void demand(Map<C, Integer> at) {}

    /** No other file of the kind is taken in meanwhile. What is held in other ways needs nothing. */
    void hold(Whose whose) {}

    /** How many counts of events would be others (MB-8). */
    int moved(List<R> rows, Whose whose, Instant now) { return 0; }

    /**
     * Keeps all, in the transaction at hand.
     *
     * @return of how many lines
     */
    abstract int take(DryRun<R> run, Whose whose, Actor who, Instant now);

    List<C> columns() { return List.of(columns.getEnumConstants()); }

    /** @throws org.auxilia.web.Failure.Invalid where it is no such file at all */
    void check(byte[] file) { at(CsvSheet.read(file)); }

    /** @throws org.auxilia.web.Failure.Invalid where it is no such file at all */
    DryRun<R> look(byte[] file, Whose whose, Actor who, Instant now) {
        var sheet = CsvSheet.read(file);
        var at = at(sheet);
        var reading = reading(whose, who, now);
        var verdicts = new ArrayList<Verdict>();
        for (int from = 0; from < sheet.lines().size(); from += AT_ONCE) {
            var some = sheet.lines().subList(from, Math.min(sheet.lines().size(), from + AT_ONCE)).stream().map(it -> new Cells<>(it, at)).toList();
            reading.expect(some);
            for (var line : some) verdicts.add(verdict(line, reading));
        }
        var ignored = sheet.heads().stream().filter(it -> !it.isEmpty() && Cells.named(it, columns).isEmpty()).toList();
        var personal = at.entrySet().stream().filter(it -> it.getKey().isPersonal()).map(Map.Entry::getValue).collect(Collectors.toSet());
        return new DryRun<>(sheet.heads(), ignored, new DryRun.Personal(personal, key().isPersonal()), verdicts, reading.rows(), moved(reading.rows(), whose, now));
    }

    private Verdict verdict(Cells<C> line, Reading<C, R> reading) {
        try {
            line.demand();
            return reading.read(line);
        } catch (Refused refused) {
            return Verdict.refused(line.line(), line.text(key()), refused);
        }
    }

    private Map<C, Integer> at(CsvSheet sheet) {
        var at = Cells.columns(sheet, columns);
        demand(at);
        return at;
    }
}
