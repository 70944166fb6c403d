package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;

/** The words of an account in both languages (CO-3). A step that isn't in the file keeps its own; an empty one says what the procedure says. */
@Component
class TextList extends Catalogue<TextColumn, TextList.Entry, TextList.Entry> {

    private static final List<String> LANGUAGES = List.of("es", "en");

    private final Scripts scripts;

    TextList(Scripts scripts) {
        super(TextColumn.class);
        this.scripts = scripts;
    }

    /**
     * What is said at a step.
     *
     * @param own     the account's words; empty: it has none
     * @param usual   the procedure's
     * @param version of all words in this language, as it was seen
     */
    record Entry(ScriptStep step, String language, String own, String usual, int version) {

        /** What the procedure says too is no word of its own. */
        Entry said(String text) { return new Entry(step, language, text.equals(CsvSheet.clean(usual)) ? "" : text, usual, version); }
    }

    @Override Kind kind() { return Kind.TEXTS; }

    @Override TextColumn key() { return TextColumn.STEP; }

    @Override Reading<TextColumn, Entry> reading(Whose whose, Actor who, Instant now) { return new Run(values(whose), entries(whose, Integer.MAX_VALUE)); }

    @Override void hold(Whose whose) { scripts.hold(whose.theAccount().id()); }

    @Override int take(DryRun<Entry> run, Whose whose, Actor who, Instant now) {
        for (var language : LANGUAGES) {
            var said = run.rows().stream().filter(it -> it.language().equals(language)).toList();
            Map<ScriptStep, String> texts = new EnumMap<>(ScriptStep.class);
            said.forEach(it -> texts.put(it.step(), it.own()));
            var seen = said.stream().map(Entry::version).findFirst();
            if (seen.isPresent() && scripts.change(whose.theAccount().id(), language, texts, seen, who, now).isPresent()) throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override List<Entry> entries(Whose whose, int limit) {
        return LANGUAGES.stream().flatMap(language -> {
            var kept = scripts.kept(whose.theAccount().id(), language);
            return Stream.of(ScriptStep.values()).map(it -> new Entry(it, language, kept.own().getOrDefault(it, ""), scripts.usual(it, language), kept.version()));
        }).limit(limit).toList();
    }

    @Override BiFunction<Entry, TextColumn, Object> value(Whose whose) { return TextList::value; }

    private static Object value(Entry it, TextColumn column) {
        return switch (column) {
            case STEP -> it.step();
            case LANGUAGE -> it.language();
            case TEXT -> it.own();
            case PROCEDURE -> it.usual();
        };
    }

    private static final class Run implements Reading<TextColumn, Entry> {

        private record Moment(ScriptStep step, String language) {}

        private final Values<Entry, TextColumn> values;
        private final Map<Moment, Entry> known;
        private final Map<Moment, Long> written = new HashMap<>();
        private final List<Entry> rows = new ArrayList<>();

        Run(Values<Entry, TextColumn> values, List<Entry> entries) {
            this.values = values;
            known = entries.stream().collect(Collectors.toMap(it -> new Moment(it.step(), it.language()), Function.identity()));
        }

        @Override public void expect(List<Cells<TextColumn>> lines) {}

        @Override public List<Entry> rows() { return rows; }

        @Override public Verdict read(Cells<TextColumn> line) {
            var moment = new Moment(line.choice(TextColumn.STEP, ScriptStep.class).orElseThrow(), language(line));
            var above = written.putIfAbsent(moment, line.number());
            if (above != null) throw new Refused(TextColumn.STEP, "imports.line.text-twice", above);
            var before = known.get(moment);
            var text = line.text(TextColumn.TEXT, before.own());
            Scripts.unknownSlot(text).ifPresent(slot -> { throw new Refused(TextColumn.TEXT, "membership.texts.unknown-slot", slot); });
            var becomes = before.said(text);
            var changes = values.changes(Optional.of(before), becomes);
            if (!changes.isEmpty()) rows.add(becomes);
            return Verdict.of(line.line(), changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, moment.language(), Texts.of(Texts.SPANISH).of(moment.step()), changes);
        }

        /** By its code, or its name in either language. */
        private static String language(Cells<TextColumn> line) {
            var typed = CsvSheet.folded(line.text(TextColumn.LANGUAGE));
            return LANGUAGES.stream().filter(it -> it.equals(typed) || Stream.of(Texts.SPANISH, Texts.ENGLISH).map(in -> CsvSheet.folded(Locale.of(it).getDisplayLanguage(in))).anyMatch(typed::equals)).findFirst()
                .orElseThrow(() -> new Refused(TextColumn.LANGUAGE, "imports.line.choice", line.text(TextColumn.LANGUAGE), String.join(", ", LANGUAGES)));
        }
    }
}
