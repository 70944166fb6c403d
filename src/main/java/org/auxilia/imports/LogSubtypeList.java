package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.auxilia.assistance.ProcedureCode;
import org.auxilia.assistance.Stage;
import org.auxilia.catalogue.Code;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** The company's own subtypes of the log (LG-1); nobody changes those of the procedure. What isn't in the file stays; none is taken away: it is offered no more. */
@Component
class LogSubtypeList extends Catalogue<LogSubtypeColumn, LogSubtypes.Kept, LogSubtypeList.Kept> {

    /** Past {@link #AMONG_OTHERS} stand those that are meant to be the last ones, whatever is added. */
    private static final int LAST = 9_999, AMONG_OTHERS = 9_989, STEP = 10;

    private final LogSubtypes subtypes;

    LogSubtypeList(LogSubtypes subtypes) {
        super(LogSubtypeColumn.class);
        this.subtypes = subtypes;
    }

    /** One that would be added or changed. */
    record Kept(LogSubtypes.Kept becomes, boolean fresh) {}

    @Override Kind kind() { return Kind.LOG_SUBTYPES; }

    @Override LogSubtypeColumn key() { return LogSubtypeColumn.CODE; }

    @Override Reading<LogSubtypeColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new Run(values(whose)); }

    @Override void hold(Whose whose) { subtypes.hold(); }

    /** In the order of the file, in which letters are free or taken after each line. */
    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        try {
            for (var it : run.rows()) if (subtypes.keep(it.becomes(), it.fresh(), who, now).isPresent()) throw new Failure.Refused("imports.stale");
        } catch (Failure.Invalid other) {
            throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override List<LogSubtypes.Kept> entries(Whose whose, int limit) { return subtypes.every().stream().limit(limit).toList(); }

    @Override BiFunction<LogSubtypes.Kept, LogSubtypeColumn, Object> value(Whose whose) { return LogSubtypeList::value; }

    private static Object value(LogSubtypes.Kept it, LogSubtypeColumn column) {
        return switch (column) {
            case CODE -> it.subtype().code();
            case STAGE -> Stage.values()[it.subtype().stage() - 1];
            case NAME_ES -> it.subtype().nameEs();
            case NAME_EN -> it.subtype().nameEn();
            case LETTERS -> it.subtype().letters().orElse("");
            case POSITION -> it.position();
            case OFFERED -> Cells.word(it.offered());
        };
    }

    private final class Run implements Reading<LogSubtypeColumn, Kept> {

        private final Values<LogSubtypes.Kept, LogSubtypeColumn> values;
        /** As they would be after the lines so far, by code. */
        private final Map<String, LogSubtypes.Kept> standing = new LinkedHashMap<>();
        private final Map<String, Long> written = new HashMap<>();
        private final List<Kept> rows = new ArrayList<>();

        Run(Values<LogSubtypes.Kept, LogSubtypeColumn> values) {
            this.values = values;
            subtypes.every().forEach(it -> standing.put(it.subtype().code(), it));
        }

        @Override public void expect(List<Cells<LogSubtypeColumn>> lines) {}

        @Override public List<Kept> rows() { return rows; }

        @Override public Verdict read(Cells<LogSubtypeColumn> line) {
            var code = line.text(LogSubtypeColumn.CODE);
            var above = written.putIfAbsent(code, line.number());
            if (above != null) throw new Refused(LogSubtypeColumn.CODE, "imports.line.subtype-twice", above);
            var before = Optional.ofNullable(standing.get(code));
            if (before.isEmpty() && !Code.is(code)) throw new Refused(LogSubtypeColumn.CODE, "catalogue.service.code-shape");
            var becomes = subtype(line, code, before);
            standing.put(code, becomes);
            if (!before.equals(Optional.of(becomes))) rows.add(new Kept(becomes, before.isEmpty()));
            var changes = values.changes(before, becomes);
            return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, code, becomes.subtype().nameEs(), changes);
        }

        private LogSubtypes.Kept subtype(Cells<LogSubtypeColumn> line, String code, Optional<LogSubtypes.Kept> before) {
            int next = standing.values().stream().mapToInt(LogSubtypes.Kept::position).filter(it -> it <= AMONG_OTHERS).max().orElse(0) + STEP;
            var known = before.map(LogSubtypes.Kept::subtype);
            var subtype = new LogSubtype(code, stage(line, known), line.name(LogSubtypeColumn.NAME_ES, known.map(LogSubtype::nameEs)), line.name(LogSubtypeColumn.NAME_EN, known.map(LogSubtype::nameEn)), letters(line, code, known));
            int position = line.counted(LogSubtypeColumn.POSITION, LAST).orElseGet(() -> before.map(LogSubtypes.Kept::position).orElse(next));
            boolean offered = line.yesOrNo(LogSubtypeColumn.OFFERED).or(() -> before.map(LogSubtypes.Kept::offered)).orElse(true);
            return new LogSubtypes.Kept(subtype, position, offered, before.map(LogSubtypes.Kept::used).orElse(false), before.map(LogSubtypes.Kept::version).orElse(1));
        }

        /** By its number, or as the log calls it. */
        private static int stage(Cells<LogSubtypeColumn> line, Optional<LogSubtype> known) {
            var typed = line.text(LogSubtypeColumn.STAGE);
            if (typed.matches("[1-5]")) return Integer.parseInt(typed);
            return line.choice(LogSubtypeColumn.STAGE, Stage.class).map(Stage::number).or(() -> known.map(LogSubtype::stage)).orElseThrow(() -> line.missing(LogSubtypeColumn.STAGE));
        }

        private Optional<String> letters(Cells<LogSubtypeColumn> line, String code, Optional<LogSubtype> known) {
            if (!line.has(LogSubtypeColumn.LETTERS)) return known.flatMap(LogSubtype::letters);
            var letters = Optional.of(line.text(LogSubtypeColumn.LETTERS).replaceFirst("^;", "").toLowerCase(Locale.ROOT)).filter(it -> !it.isEmpty());
            if (letters.isEmpty() || letters.equals(known.flatMap(LogSubtype::letters))) return letters;
            if (!letters.get().matches("[a-z]{3}")) throw new Refused(LogSubtypeColumn.LETTERS, "catalogue.subtype.letters-shape");
            if (ProcedureCode.has(letters.get())) throw new Refused(LogSubtypeColumn.LETTERS, "catalogue.subtype.letters-procedure", letters.get());
            standing.values().stream().map(LogSubtypes.Kept::subtype).filter(it -> !it.code().equals(code) && it.letters().equals(letters)).findFirst()
                .ifPresent(it -> { throw new Refused(LogSubtypeColumn.LETTERS, "catalogue.subtype.letters-taken", it.nameEs()); });
            return letters;
        }
    }
}
