package org.auxilia.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.imports.TermList.Entry;
import org.auxilia.imports.TermList.Kept;
import org.auxilia.membership.Account;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.Policies;

/** The lines of a file of times, over what the accounts have agreed on. Of one time an account's days follow one another, so that each line changes what the ones above left. */
final class TermReading implements Sheet.Reading<TermColumn, Kept> {

    /** As on the page: thirty days, in minutes, and nine calls. */
    private static final int LONGEST = 43_200, MOST = 9;

    private record Thing(int account, AgreedTerm term) {}

    private record Written(long line, LocalDate from, Optional<Integer> value) {}

    private final AccountNames names;
    private final Policies policies;
    private final List<AgreedTerm> terms;
    private final Values<Entry, TermColumn> values;
    private final Instant now;
    private final Map<Integer, List<AccountPolicy>> known = new HashMap<>();
    private final Map<Thing, Written> written = new HashMap<>();
    private final List<Kept> rows = new ArrayList<>();

    TermReading(AccountNames names, Policies policies, List<AgreedTerm> terms, Values<Entry, TermColumn> values, Instant now) {
        this.names = names;
        this.policies = policies;
        this.terms = terms;
        this.values = values;
        this.now = now;
    }

    @Override public void expect(List<Cells<TermColumn>> lines) {}

    @Override public List<Kept> rows() { return rows; }

    @Override public Verdict read(Cells<TermColumn> line) {
        var account = names.called(line, TermColumn.ACCOUNT);
        var term = term(line);
        var today = LocalDate.ofInstant(now, account.zone());
        var day = line.day(TermColumn.FROM);
        var from = day.orElse(today);
        var thing = new Thing(account.id(), term);
        boolean past = from.isBefore(today);
        if (!past) demandOrder(Optional.ofNullable(written.get(thing)), from);
        var before = standing(thing, from, account);
        var becomes = value(line, term, before);
        if (past && !becomes.equals(before)) throw new Refused(TermColumn.FROM, "membership.terms.past");
        if (!past) written.put(thing, new Written(line.number(), from, becomes));
        if (!becomes.equals(before)) rows.add(new Kept(account, from, term, becomes));
        var changes = values.changes(Optional.of(new Entry(account, day, term, before)), new Entry(account, day, term, becomes));
        var name = term.name() + day.map(it -> " · " + Cells.shown(it)).orElse("");
        return Verdict.of(line.line(), changes.isEmpty() ? Fate.KNOWN : before.isEmpty() ? Fate.TAKEN : Fate.CHANGED, account.name(), name, changes);
    }

    private static void demandOrder(Optional<Written> above, LocalDate from) {
        above.filter(it -> it.from().equals(from)).ifPresent(it -> { throw new Refused(TermColumn.TERM, "imports.line.term-twice", it.line()); });
        above.filter(it -> it.from().isAfter(from)).ifPresent(it -> { throw new Refused(TermColumn.FROM, "imports.line.term-order", it.line()); });
    }

    /** What would hold on that day after the lines so far. */
    private Optional<Integer> standing(Thing thing, LocalDate from, Account account) {
        var start = start(from, account);
        var agreed = known.computeIfAbsent(thing.account(), policies::of).stream().filter(it -> !it.effectiveFrom().isAfter(start)).findFirst().orElseThrow();
        var above = Optional.ofNullable(written.get(thing)).filter(it -> !start(it.from(), account).isBefore(agreed.effectiveFrom()));
        return above.map(Written::value).orElseGet(() -> thing.term().of(agreed));
    }

    private Instant start(LocalDate from, Account account) {
        var begins = from.atStartOfDay(account.zone()).toInstant();
        return begins.isAfter(now) ? begins : now;
    }

    private Optional<Integer> value(Cells<TermColumn> line, AgreedTerm term, Optional<Integer> before) {
        var own = term.isTime() ? TermColumn.MINUTES : TermColumn.TIMES;
        var other = term.isTime() ? TermColumn.TIMES : TermColumn.MINUTES;
        if (!line.text(other).isEmpty()) throw new Refused(other, "imports.line.term-other", term.name(), own.shown());
        if (!line.has(own)) return before;
        var typed = term.isTime() ? line.whole(own, LONGEST, "imports.line.number") : line.counted(own, MOST);
        if (typed.isEmpty() && !term.isTime()) throw line.missing(own);
        return typed.equals(OptionalInt.empty()) ? Optional.empty() : Optional.of(typed.getAsInt());
    }

    private AgreedTerm term(Cells<TermColumn> line) {
        var typed = line.text(TermColumn.TERM);
        return terms.stream().filter(it -> it.isCalled(typed)).findFirst()
            .orElseThrow(() -> new Refused(TermColumn.TERM, "imports.line.choice", typed, terms.stream().map(AgreedTerm::name).collect(Collectors.joining(", "))));
    }
}
