package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;

/** What a superior was asked, and said (AU-1). */
record Authorisations(Assistance a) {

    /** What is not decided yet, with the time of the asking. */
    Optional<Instant> open(Subject subject) {
        return a.entries(AuthorisationAsked.class).filter(entry -> ((AuthorisationAsked) entry.fact()).subject() == subject).reduce((_, later) -> later)
            .filter(asked -> a.after(asked).noneMatch(entry -> entry.fact() instanceof AuthorisationDecided it && it.subject() == subject))
            .map(Entry::happenedAt);
    }

    boolean isGranted(Subject subject) {
        return a.all(AuthorisationDecided.class).filter(it -> it.subject() == subject).reduce((_, later) -> later).filter(AuthorisationDecided::granted).isPresent();
    }
}
