package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;

/** What a superior was asked, and said (AU-1). */
record Authorisations(Assistance a) {

    /** What is not decided yet, with the time of the asking. */
    Optional<Instant> open(Subject subject) { return openEntry(subject).map(Entry::happenedAt); }

    private Optional<Entry> openEntry(Subject subject) {
        return a.entries(AuthorisationAsked.class).filter(entry -> ((AuthorisationAsked) entry.fact()).subject() == subject).reduce((_, later) -> later)
            .filter(asked -> a.after(asked).noneMatch(entry -> entry.fact() instanceof AuthorisationDecided it && it.subject() == subject));
    }

    boolean isGranted(Subject subject) { return decided(subject).filter(AuthorisationDecided::granted).isPresent(); }

    /** The lowest who may grant it as it was asked for: by the limits of today, or as the asking says (Out of coverage I). */
    Role level(Subject subject) {
        var asked = asked(subject);
        var byLimits = a.policy().authority().level(subject, asked.flatMap(AuthorisationAsked::amount).or(() -> subject == Subject.EXCESS ? a.excess() : Optional.empty()));
        return asked.flatMap(AuthorisationAsked::atLeast).filter(least -> least.compareTo(byLimits) > 0).orElse(byLimits);
    }

    /** As it was asked for last. */
    Optional<AuthorisationAsked> asked(Subject subject) { return a.all(AuthorisationAsked.class).filter(it -> it.subject() == subject).reduce((_, later) -> later); }

    /** Up to how much it was granted; empty where it was not, or without an amount. */
    Optional<Money> granted(Subject subject) {
        return decided(subject).filter(AuthorisationDecided::granted).flatMap(it -> it.amount().or(() -> asked(subject).flatMap(AuthorisationAsked::amount)));
    }

    /** What the superior still wants to know, with the time of the asking. */
    Optional<Entry> unanswered(Subject subject) {
        return openEntry(subject).flatMap(asked -> a.after(asked).filter(it -> it.fact() instanceof DatumAsked datum && datum.subject() == subject).reduce((_, later) -> later))
            .filter(it -> a.after(it).noneMatch(later -> later.fact() instanceof DatumGiven given && given.subject() == subject));
    }

    /** Since when it waits for the superior: since it was asked for, or since he was told what he wanted to know. */
    Optional<Instant> waitsSince(Subject subject) {
        return openEntry(subject).map(asked -> a.after(asked).filter(it -> it.fact() instanceof DatumGiven given && given.subject() == subject).reduce((_, later) -> later).orElse(asked).happenedAt());
    }

    private Optional<AuthorisationDecided> decided(Subject subject) { return a.all(AuthorisationDecided.class).filter(it -> it.subject() == subject).reduce((_, later) -> later); }
}
