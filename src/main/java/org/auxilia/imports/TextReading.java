package org.auxilia.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.imports.TextList.Entry;
import org.auxilia.membership.Account;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
import org.auxilia.web.Texts;

/** The lines of a file of words, over what is said. In a file of an account each is the account's; in one of the house a line without account is the house's own. */
final class TextReading implements Sheet.Reading<TextColumn, Entry> {

    private record Moment(ScriptStep step, String language) {}

    private record Written(Optional<Account> account, Moment moment) {}

    private final Whose whose;
    private final AccountNames names;
    private final Function<Optional<Account>, List<Entry>> all;
    private final Values<Entry, TextColumn> values;
    private final Map<Optional<Account>, Map<Moment, Entry>> known = new HashMap<>();
    /** What the house says by this file. */
    private final Map<Moment, String> houses = new HashMap<>();
    private final Map<Written, Long> written = new HashMap<>();
    private final List<Entry> rows = new ArrayList<>();

    TextReading(Whose whose, AccountNames names, Function<Optional<Account>, List<Entry>> all, Values<Entry, TextColumn> values) {
        this.whose = whose;
        this.names = names;
        this.all = all;
        this.values = values;
    }

    /** An account's words are looked at beside what the house says by this very file, wherever that stands in it. */
    @Override public void expect(List<Cells<TextColumn>> lines) {
        if (whose.account().isEmpty()) lines.stream().filter(it -> it.has(TextColumn.ACCOUNT) && it.text(TextColumn.ACCOUNT).isEmpty()).forEach(this::houses);
    }

    /** A line that is refused is told so when its turn comes. */
    private void houses(Cells<TextColumn> line) {
        try {
            var before = known.computeIfAbsent(Optional.empty(), this::known).get(moment(line));
            houses.putIfAbsent(moment(line), before.said(line.text(TextColumn.TEXT, before.own())).says());
        } catch (Refused itsTurnComes) {
            // read() says so
        }
    }

    @Override public List<Entry> rows() { return rows; }

    @Override public Verdict read(Cells<TextColumn> line) {
        var owner = owner(line);
        var moment = moment(line);
        var above = written.putIfAbsent(new Written(owner, moment), line.number());
        if (above != null) throw new Refused(TextColumn.STEP, "imports.line.text-twice", above);
        var stands = known.computeIfAbsent(owner, this::known).get(moment);
        var before = owner.isPresent() && houses.containsKey(moment) ? stands.beside(houses.get(moment)) : stands;
        var text = line.text(TextColumn.TEXT, before.own());
        Scripts.unknownSlot(text).ifPresent(slot -> { throw new Refused(TextColumn.TEXT, "membership.texts.unknown-slot", slot); });
        var becomes = before.said(text);
        var changes = values.changes(Optional.of(before), becomes);
        if (!changes.isEmpty()) rows.add(becomes);
        var name = (whose.account().isPresent() ? "" : owner.map(Account::name).orElse(Texts.of(Texts.SPANISH).of("imports.whole-house")) + " · ") + Texts.of(Texts.SPANISH).of(moment.step());
        return Verdict.of(line.line(), changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, moment.language(), name, changes);
    }

    private static Moment moment(Cells<TextColumn> line) { return new Moment(line.choice(TextColumn.STEP, ScriptStep.class).orElseThrow(), language(line)); }

    private Map<Moment, Entry> known(Optional<Account> owner) {
        var entries = new HashMap<Moment, Entry>();
        all.apply(owner).forEach(it -> entries.put(new Moment(it.step(), it.language()), it));
        return entries;
    }

    private Optional<Account> owner(Cells<TextColumn> line) {
        var typed = line.text(TextColumn.ACCOUNT);
        if (whose.account().isEmpty() && !line.has(TextColumn.ACCOUNT)) throw new Refused(TextColumn.ACCOUNT, "imports.line.whose-text");
        if (whose.account().isEmpty()) return typed.isEmpty() ? Optional.empty() : Optional.of(names.called(line, TextColumn.ACCOUNT));
        if (!line.has(TextColumn.ACCOUNT)) return whose.account();
        if (typed.isEmpty()) throw new Refused(TextColumn.ACCOUNT, "imports.line.text-of-house", whose.accountName());
        if (!AccountNames.is(whose.theAccount(), typed)) throw new Refused(TextColumn.ACCOUNT, "imports.line.other-account", whose.accountName());
        return whose.account();
    }

    /** By its code, or its name in either language. */
    private static String language(Cells<TextColumn> line) {
        var typed = CsvSheet.folded(line.text(TextColumn.LANGUAGE));
        return TextList.LANGUAGES.stream().filter(it -> it.equals(typed) || Stream.of(Texts.SPANISH, Texts.ENGLISH).map(in -> CsvSheet.folded(Locale.of(it).getDisplayLanguage(in))).anyMatch(typed::equals)).findFirst()
            .orElseThrow(() -> new Refused(TextColumn.LANGUAGE, "imports.line.choice", line.text(TextColumn.LANGUAGE), String.join(", ", TextList.LANGUAGES)));
    }
}
