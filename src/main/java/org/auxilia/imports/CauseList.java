package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.Cause;
import org.auxilia.catalogue.Causes;
import org.auxilia.catalogue.Code;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;

/** The causes of a cancelling (CA-7). What isn't in the file stays; none is taken away, for it stands in the log: it is offered no more. */
@Component
class CauseList extends Catalogue<CauseColumn, Causes.Kept, CauseList.Kept> {

    private static final int LAST = 9_999, STEP = 10;

    private final Causes causes;

    CauseList(Causes causes) {
        super(CauseColumn.class);
        this.causes = causes;
    }

    /** One that would be added or changed. */
    record Kept(Causes.Kept becomes, boolean fresh) {}

    @Override Kind kind() { return Kind.CAUSES; }

    @Override CauseColumn key() { return CauseColumn.CODE; }

    @Override Reading<CauseColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new Run(values(whose)); }

    @Override void hold(Whose whose) { causes.hold(); }

    /** In the order of the file, in which each status keeps a cause after each line. */
    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        try {
            for (var it : run.rows()) if (causes.keep(it.becomes(), it.fresh(), who, now).isPresent()) throw new Failure.Refused("imports.stale");
        } catch (Failure.Invalid other) {
            throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override List<Causes.Kept> entries(Whose whose, int limit) { return causes.every().stream().limit(limit).toList(); }

    @Override BiFunction<Causes.Kept, CauseColumn, Object> value(Whose whose) { return CauseList::value; }

    private static Object value(Causes.Kept it, CauseColumn column) {
        return switch (column) {
            case CODE -> it.cause().code();
            case NAME_ES -> it.cause().nameEs();
            case NAME_EN -> it.cause().nameEn();
            case ENDINGS -> Causes.ENDINGS.stream().filter(it.cause().endings()::contains).map(ending -> name(ending, Texts.of(Texts.SPANISH))).collect(Collectors.joining(", "));
            case POSITION -> it.position();
            case OFFERED -> Cells.word(it.offered());
        };
    }

    private static String name(String ending, Texts texts) { return texts.of("assistance.final-status." + ending.toLowerCase(Texts.SPANISH).replace('_', '-')); }

    private final class Run implements Reading<CauseColumn, Kept> {

        private static final Map<String, String> NAMES = names();

        private final Values<Causes.Kept, CauseColumn> values;
        /** As they would be after the lines so far, by code. */
        private final Map<String, Causes.Kept> standing = new LinkedHashMap<>();
        private final Map<String, Long> written = new HashMap<>();
        private final List<Kept> rows = new ArrayList<>();

        Run(Values<Causes.Kept, CauseColumn> values) {
            this.values = values;
            causes.every().forEach(it -> standing.put(it.cause().code(), it));
        }

        @Override public void expect(List<Cells<CauseColumn>> lines) {}

        @Override public List<Kept> rows() { return rows; }

        @Override public Verdict read(Cells<CauseColumn> line) {
            var code = line.text(CauseColumn.CODE);
            var above = written.putIfAbsent(code, line.number());
            if (above != null) throw new Refused(CauseColumn.CODE, "imports.line.cause-twice", above);
            var before = Optional.ofNullable(standing.get(code));
            if (before.isEmpty() && !Code.is(code)) throw new Refused(CauseColumn.CODE, "catalogue.service.code-shape");
            var becomes = cause(line, code, before);
            var others = standing.values().stream().filter(it -> it.offered() && !it.cause().code().equals(code)).flatMap(it -> it.cause().endings().stream()).collect(Collectors.toSet());
            var left = becomes.offered() ? becomes.cause().endings() : Set.<String>of();
            if (before.filter(Causes.Kept::offered).stream().flatMap(it -> it.cause().endings().stream()).anyMatch(it -> !left.contains(it) && !others.contains(it))) throw new Refused(CauseColumn.ENDINGS, "catalogue.cause.last");
            standing.put(code, becomes);
            if (!before.equals(Optional.of(becomes))) rows.add(new Kept(becomes, before.isEmpty()));
            var changes = values.changes(before, becomes);
            return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, code, becomes.cause().nameEs(), changes);
        }

        private Causes.Kept cause(Cells<CauseColumn> line, String code, Optional<Causes.Kept> before) {
            int next = Math.min(LAST, standing.values().stream().mapToInt(Causes.Kept::position).max().orElse(0) + STEP);
            int position = line.counted(CauseColumn.POSITION, LAST).orElseGet(() -> before.map(Causes.Kept::position).orElse(next));
            var cause = new Cause(code, line.name(CauseColumn.NAME_ES, before.map(it -> it.cause().nameEs())), line.name(CauseColumn.NAME_EN, before.map(it -> it.cause().nameEn())), endings(line, before));
            return new Causes.Kept(cause, position, line.yesOrNo(CauseColumn.OFFERED).or(() -> before.map(Causes.Kept::offered)).orElse(true), before.map(Causes.Kept::version).orElse(1));
        }

        private static Set<String> endings(Cells<CauseColumn> line, Optional<Causes.Kept> before) {
            if (!line.has(CauseColumn.ENDINGS) && before.isPresent()) return before.get().cause().endings();
            var typed = Stream.of(line.text(CauseColumn.ENDINGS).split("[,;]")).map(String::strip).filter(it -> !it.isEmpty()).toList();
            if (typed.isEmpty()) throw new Refused(CauseColumn.ENDINGS, "catalogue.cause.endings-needed");
            return typed.stream().map(it -> Optional.ofNullable(NAMES.get(CsvSheet.folded(it)))
                .orElseThrow(() -> new Refused(CauseColumn.ENDINGS, "imports.line.choice", it, Causes.ENDINGS.stream().map(ending -> CauseList.name(ending, Texts.of(Texts.SPANISH))).collect(Collectors.joining(", "))))).collect(Collectors.toSet());
        }

        /** By code, or by name in either language. */
        private static Map<String, String> names() {
            var names = new HashMap<String, String>();
            for (var it : Causes.ENDINGS) Stream.of(it, CauseList.name(it, Texts.of(Texts.SPANISH)), CauseList.name(it, Texts.of(Texts.ENGLISH))).forEach(name -> names.put(CsvSheet.folded(name), it));
            return names;
        }
    }
}
