package org.auxilia.imports;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.NegotiableTerms.NegotiableTerm;
import org.auxilia.web.Texts;

/**
 * What an account may agree on: a time of the procedure, or how often somebody is called.
 *
 * @param key     as it stands in {@link AccountPolicy}
 * @param textKey of its name in the bundles
 * @param usual   of a time: where the account agreed on nothing else; empty: it is counted
 */
record AgreedTerm(String key, String textKey, Optional<Duration> usual) {

    private static final AgreedTerm CALLS = new AgreedTerm("callsBeforeNext", "membership.terms.calls", Optional.empty()), ATTEMPTS = new AgreedTerm("conformityAttempts", "membership.terms.attempts", Optional.empty());

    /** In the order of the form. */
    static List<AgreedTerm> all(List<NegotiableTerm> times) {
        return Stream.concat(times.stream().map(it -> new AgreedTerm(it.key(), it.textKey(), Optional.of(it.usual()))), Stream.of(CALLS, ATTEMPTS)).toList();
    }

    boolean isTime() { return usual.isPresent(); }

    /** As a file that is taken out has it. */
    String name() { return Texts.of(Texts.SPANISH).of(textKey); }

    /** By its key, or its name in either language. */
    boolean isCalled(String typed) {
        return Stream.of(key, Texts.of(Texts.SPANISH).of(textKey), Texts.of(Texts.ENGLISH).of(textKey)).map(it -> CsvSheet.folded(CsvSheet.clean(it))).anyMatch(CsvSheet.folded(typed)::equals);
    }

    /** Minutes, or times; of a time on which nothing is agreed nothing. */
    Optional<Integer> of(AccountPolicy it) {
        if (isTime()) return Optional.ofNullable(it.agreed().get(key)).map(time -> Math.toIntExact(time.toMinutes()));
        return Optional.of(this.equals(CALLS) ? it.callsBeforeNext() : it.conformityAttempts());
    }

    /** The same with another value of this. */
    AccountPolicy put(AccountPolicy it, Optional<Integer> value) {
        var agreed = new LinkedHashMap<>(it.agreed());
        if (isTime()) value.ifPresentOrElse(minutes -> agreed.put(key, Duration.ofMinutes(minutes)), () -> agreed.remove(key));
        return new AccountPolicy(it.id(), it.account(), it.effectiveFrom(), agreed, this.equals(CALLS) ? value.orElseThrow() : it.callsBeforeNext(), this.equals(ATTEMPTS) ? value.orElseThrow() : it.conformityAttempts());
    }
}
