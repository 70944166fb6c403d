package org.auxilia.imports;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.imports.TextList.Entry;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.HouseScripts;
import org.auxilia.membership.KeptWords;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/**
 * The words of an account, or of the house and all accounts, in both languages (CO-3). A step that isn't in the file keeps its own; an empty one says what the
 * house says, and of the house what the procedure says.
 */
@Component
class TextList extends Catalogue<TextColumn, Entry, Entry> {

    static final List<String> LANGUAGES = List.of("es", "en");

    private final Accounts accounts;
    private final Scripts scripts;
    private final HouseScripts house;

    TextList(Accounts accounts, Scripts scripts, HouseScripts house) {
        super(TextColumn.class);
        this.accounts = accounts;
        this.scripts = scripts;
        this.house = house;
    }

    /**
     * What is said at a step.
     *
     * @param account   empty: the house
     * @param own       its words; empty: it has none
     * @param otherwise what is said without them
     * @param version   of all its words in this language, as it was seen
     */
    record Entry(Optional<Account> account, ScriptStep step, String language, String own, String otherwise, int version) {

        /** What is said anyway is no word of its own. */
        Entry said(String text) { return new Entry(account, step, language, text.equals(CsvSheet.clean(otherwise)) ? "" : text, otherwise, version); }

        Entry beside(String houses) { return new Entry(account, step, language, own, houses, version); }

        /** What is said with them. */
        String says() { return own.isEmpty() ? otherwise : own; }

        /** Of an account: what the house says in place of the procedure. */
        private String houses() { return account.isEmpty() || otherwise.equals(step.usual(language)) ? "" : otherwise; }
    }

    @Override Kind kind() { return Kind.TEXTS; }

    @Override TextColumn key() { return TextColumn.STEP; }

    @Override Reading<TextColumn, Entry> reading(Whose whose, Actor who, Instant now) { return new TextReading(whose, new AccountNames(accounts.all()), this::all, values(whose)); }

    @Override void hold(Whose whose) {
        house.hold();
        whose.account().ifPresentOrElse(it -> scripts.hold(it.id()), scripts::hold);
    }

    /** The house first: an account's words stand beside what it says from then on. */
    @Override int take(DryRun<Entry> run, Whose whose, Actor who, Instant now) {
        for (var language : LANGUAGES) {
            var of = run.rows().stream().filter(it -> it.language().equals(language)).collect(Collectors.groupingBy(Entry::account, LinkedHashMap::new, Collectors.toList()));
            var houses = of.remove(Optional.<Account>empty());
            if (houses != null) take(houses, 0, who, now);
            of.values().forEach(said -> take(said, houses == null ? 0 : 1, who, now));
        }
        return run.count();
    }

    /** Of one, in one language. @param since how often the house's words, which count in an account's version, were changed by this very file */
    private void take(List<Entry> said, int since, Actor who, Instant now) {
        Map<ScriptStep, String> texts = new EnumMap<>(ScriptStep.class);
        said.forEach(it -> texts.put(it.step(), it.own()));
        var first = said.getFirst();
        var seen = Optional.of(first.version() + since);
        var stale = first.account().map(it -> scripts.change(it.id(), first.language(), texts, seen, who, now)).orElseGet(() -> house.change(first.language(), texts, seen, who, now));
        if (stale.isPresent()) throw new Failure.Refused("imports.stale");
    }

    @Override List<Entry> entries(Whose whose, int limit) {
        var all = whose.account().isPresent() ? all(whose.account()).stream()
            : Stream.concat(all(Optional.empty()).stream(), speakers().stream().flatMap(it -> all(Optional.of(it)).stream()).filter(it -> !it.own().isEmpty()));
        return all.limit(limit).toList();
    }

    /** Those that differ from the house, of whom alone something goes out. */
    private List<Account> speakers() {
        var numbers = scripts.speakers();
        return accounts.all().stream().filter(it -> numbers.contains(it.id())).toList();
    }

    /** Each step in both languages. @param owner empty: the house */
    private List<Entry> all(Optional<Account> owner) {
        return LANGUAGES.stream().flatMap(language -> {
            KeptWords kept = owner.map(it -> scripts.kept(it.id(), language)).orElseGet(() -> house.kept(language));
            return Stream.of(ScriptStep.values()).map(it -> new Entry(owner, it, language, kept.own(it), kept.otherwise().get(it), kept.version()));
        }).toList();
    }

    @Override BiFunction<Entry, TextColumn, Object> value(Whose whose) { return TextList::value; }

    private static Object value(Entry it, TextColumn column) {
        return switch (column) {
            case ACCOUNT -> it.account().map(Account::name).orElse("");
            case STEP -> it.step();
            case LANGUAGE -> it.language();
            case TEXT -> it.own();
            case HOUSE -> it.houses();
            case PROCEDURE -> it.step().usual(it.language());
        };
    }
}
