package org.auxilia.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.assistance.FileFact.CaseOpened;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.OpeningFact.Opened;

/**
 * The file of one event (expediente): one log, one version, one chain of hashes, and 1..n assistances that each read their part of it.
 *
 * @param number   as members are told it; 0 before the first entry is written
 * @param policies the account's rules by version
 */
public record CaseFile(long number, List<Entry> log, IntFunction<Policy> policies, int current) {

    public CaseFile { log = List.copyOf(log); }

    /** The number of the last entry: what a writer must have seen. */
    public int version() { return log.size(); }

    /** Number 0 reads what concerns the file alone. An assistance that was never opened is empty, so everything but its opening is refused. */
    public Assistance assistance(int n) { return new Assistance(this, n, policyOf(n)); }

    public Assistance file() { return assistance(0); }

    public int count() { return log.stream().mapToInt(Entry::assistance).max().orElse(0); }

    public Stream<Assistance> assistances() { return IntStream.rangeClosed(1, count()).mapToObj(this::assistance); }

    public CaseFile with(List<Entry> entries) { return new CaseFile(number, Stream.concat(log.stream(), entries.stream()).toList(), policies, current); }

    /** As it would stand with these facts of one assistance; nothing goes on record. */
    public CaseFile supposing(int n, Stamp stamp, List<Fact> facts) { return with(facts.stream().map(fact -> assistance(n).entry(fact, stamp)).toList()); }

    /** What was known by then: the film of the case. */
    public CaseFile first(int entries) { return new CaseFile(number, log.subList(0, entries), policies, current); }

    /** By these rules, where it was by the same version of them. */
    CaseFile by(Policy rules) { return new CaseFile(number, log, version -> version == rules.version() ? rules : policies.apply(version), current); }

    CaseFile numbered(long given) { return new CaseFile(given, log, policies, current); }

    public boolean isEmpty() { return log.isEmpty(); }

    /** The first contact, before which nothing can have happened (LG-6). */
    Optional<Instant> firstContact() { return log.stream().findFirst().map(Entry::happenedAt); }

    public CaseOpened opening() { return (CaseOpened) log.getFirst().fact(); }

    /** Who has the case (A cargo): number of the user. */
    public int owner() { return file().last(OwnerChanged.class).map(OwnerChanged::owner).orElseGet(() -> opening().owner()); }

    private Policy policyOf(int n) {
        return policies.apply(log.stream().filter(entry -> entry.assistance() == n && entry.fact() instanceof Opened)
            .map(entry -> ((Opened) entry.fact()).policy()).findFirst().orElse(current));
    }
}
