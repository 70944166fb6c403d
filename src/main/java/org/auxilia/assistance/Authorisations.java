package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;

/** What a superior was asked, and said (AU-1). */
record Authorisations(Assistance a) {

    /** What is not decided yet, with the time of the asking. */
    Optional<Instant> open(Subject subject) { return openEntry(subject).map(Entry::happenedAt); }

    private Optional<Entry> openEntry(Subject subject) {
        return a.entries(AuthorisationAsked.class).filter(entry -> ((AuthorisationAsked) entry.fact()).subject() == subject).reduce((_, later) -> later)
            .filter(asked -> since(asked).noneMatch(entry -> entry.fact() instanceof AuthorisationDecided it && it.subject() == subject));
    }

    /** What was written after it, whatever hour it is of: an answer that was given by telephone a minute before the asking was written is its answer too. */
    private Stream<Entry> since(Entry asked) { return a.log().stream().dropWhile(it -> it != asked).skip(1); }

    boolean isGranted(Subject subject) { return decided(subject).filter(AuthorisationDecided::granted).isPresent(); }

    /** The lowest who may grant it as it was asked for: by the limits of today, or as the asking says (Out of coverage I). */
    Role level(Subject subject) {
        var asked = asked(subject);
        var byLimits = a.policy().authority().level(subject, asked.flatMap(AuthorisationAsked::amount).or(() -> subject == Subject.EXCESS ? a.excess() : Optional.empty()));
        return asked.flatMap(AuthorisationAsked::atLeast).filter(least -> least.compareTo(byLimits) > 0).orElse(byLimits);
    }

    /** As it was asked for last. */
    Optional<AuthorisationAsked> asked(Subject subject) { return a.all(AuthorisationAsked.class).filter(it -> it.subject() == subject).reduce((_, later) -> later); }

    /** Up to how much it was granted: as the decision says, else as was asked in what it answered, not in what was asked since. Empty where it was not, or without an amount. */
    Optional<Money> granted(Subject subject) {
        return decision(subject).filter(it -> ((AuthorisationDecided) it.fact()).granted()).flatMap(it -> ((AuthorisationDecided) it.fact()).amount().or(() -> answered(it, subject).flatMap(AuthorisationAsked::amount)));
    }

    private Optional<AuthorisationAsked> answered(Entry decision, Subject subject) {
        return a.log().stream().takeWhile(it -> it != decision).map(Entry::fact).filter(AuthorisationAsked.class::isInstance).map(AuthorisationAsked.class::cast).filter(it -> it.subject() == subject)
            .reduce((_, later) -> later);
    }

    /** What the superior still wants to know, with the time of the asking. */
    Optional<Entry> unanswered(Subject subject) {
        return openEntry(subject).flatMap(asked -> since(asked).filter(it -> it.fact() instanceof DatumAsked datum && datum.subject() == subject).reduce((_, later) -> later))
            .filter(it -> since(it).noneMatch(later -> later.fact() instanceof DatumGiven given && given.subject() == subject));
    }

    /** Since when it waits for the superior: since it was asked for, or since he was told what he wanted to know. */
    Optional<Instant> waitsSince(Subject subject) {
        return openEntry(subject).map(asked -> since(asked).filter(it -> it.fact() instanceof DatumGiven given && given.subject() == subject).reduce((_, later) -> later).orElse(asked).happenedAt());
    }

    private Optional<AuthorisationDecided> decided(Subject subject) { return decision(subject).map(it -> (AuthorisationDecided) it.fact()); }

    private Optional<Entry> decision(Subject subject) {
        return a.entries(AuthorisationDecided.class).filter(it -> ((AuthorisationDecided) it.fact()).subject() == subject).reduce((_, later) -> later);
    }
}
