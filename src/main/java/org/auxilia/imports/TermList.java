package org.auxilia.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.membership.Account;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.NegotiableTerms;
import org.auxilia.membership.Policies;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** What the accounts have agreed on, now and for later days (MB-1, BY-24). A time that isn't in the file stays; an empty one is as usual again. Open cases keep theirs. */
@Component
class TermList extends Catalogue<TermColumn, TermList.Entry, TermList.Kept> {

    private final Accounts accounts;
    private final Policies policies;
    private final NegotiableTerms times;
    private final Clock clock;

    TermList(Accounts accounts, Policies policies, NegotiableTerms times, Clock clock) {
        super(TermColumn.class);
        this.accounts = accounts;
        this.policies = policies;
        this.times = times;
        this.clock = clock;
    }

    /**
     * What is agreed on one thing.
     *
     * @param from  the first day; empty: it holds now
     * @param value minutes, or times; empty: as usual
     */
    record Entry(Account account, Optional<LocalDate> from, AgreedTerm term, Optional<Integer> value) {}

    /** @param from the first day in the account's zone; today: from now on */
    record Kept(Account account, LocalDate from, AgreedTerm term, Optional<Integer> value) {}

    @Override Kind kind() { return Kind.TERMS; }

    @Override TermColumn key() { return TermColumn.ACCOUNT; }

    @Override Reading<TermColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new TermReading(new AccountNames(accounts.all()), policies, terms(), values(whose), now); }

    @Override void hold(Whose whose) { policies.hold(); }

    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        Map<Integer, Map<LocalDate, List<Kept>>> days = run.rows().stream().collect(Collectors.groupingBy(it -> it.account().id(), TreeMap::new, Collectors.groupingBy(Kept::from, TreeMap::new, Collectors.toList())));
        days.values().forEach(ofAccount -> ofAccount.values().forEach(it -> agree(it, who, now)));
        return run.count();
    }

    /** Of one account from one day on: over what would hold then. */
    private void agree(List<Kept> together, Actor who, Instant now) {
        var first = together.getFirst();
        var from = first.from().atStartOfDay(first.account().zone()).toInstant();
        var begins = from.isAfter(now) ? from : now;
        var stands = policies.current(first.account().id(), begins);
        int replaced = begins.isAfter(now) && stands.effectiveFrom().equals(begins) ? stands.id() : 0;
        var becomes = new AccountPolicy(replaced, stands.account(), begins, stands.agreed(), stands.callsBeforeNext(), stands.conformityAttempts());
        for (var it : together) becomes = it.term().put(becomes, it.value());
        try {
            policies.change(becomes, Optional.empty(), who, now);
        } catch (Failure.Invalid taken) {
            throw new Failure.Refused("imports.stale");
        }
    }

    @Override List<Entry> entries(Whose whose, int limit) {
        var now = clock.instant();
        return accounts.all().stream().flatMap(account -> standing(account, now).flatMap(it -> terms().stream()
            .map(term -> new Entry(account, Optional.of(it.effectiveFrom()).filter(now::isBefore).map(from -> LocalDate.ofInstant(from, account.zone())), term, term.of(it))))).limit(limit).toList();
    }

    /** What holds, then what is to come, the first first. */
    private Stream<AccountPolicy> standing(Account account, Instant now) {
        var all = policies.of(account.id()).reversed();
        return Stream.concat(Stream.of(policies.current(account.id(), now)), all.stream().filter(it -> it.effectiveFrom().isAfter(now)));
    }

    private List<AgreedTerm> terms() { return AgreedTerm.all(times.all()); }

    @Override BiFunction<Entry, TermColumn, Object> value(Whose whose) { return TermList::value; }

    private static Object value(Entry it, TermColumn column) {
        return switch (column) {
            case ACCOUNT -> it.account().name();
            case FROM -> it.from().orElse(null);
            case TERM -> it.term().name();
            case MINUTES -> it.term().isTime() ? it.value().orElse(null) : null;
            case TIMES -> it.term().isTime() ? null : it.value().orElse(null);
            case USUAL -> it.term().usual().map(Duration::toMinutes).orElse(null);
        };
    }
}
