package org.auxilia.assistance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    /** The asking that is open and what it is about now, in one word: another one where it was asked anew or the excess has grown. Empty where nothing is open. */
    Optional<String> asking(Subject subject) {
        return openEntry(subject).map(it -> subject + "-" + (a.file().log().indexOf(it) + 1) + amount(subject).map(some -> "-" + some.minor()).orElse(""));
    }

    /** Whether it is another one than was seen. @param seen what was open then, one after the other; blank where nobody says */
    boolean isAskedAnew(Subject subject, String seen) { return !seen.isBlank() && asking(subject).filter(now -> !List.of(seen.split(" ")).contains(now)).isPresent(); }

    /** The user who asked last; nobody where it was asked for by itself of a life at risk (CO-4). */
    Optional<Integer> asker(Subject subject) {
        return a.entries(AuthorisationAsked.class).filter(it -> ((AuthorisationAsked) it.fact()).subject() == subject).reduce((_, later) -> later)
            .filter(it -> !it.stamp().isAutomatic() || subject != Subject.LIFE_RISK).map(it -> it.stamp().who().id());
    }

    boolean isGranted(Subject subject) { return decided(subject).filter(AuthorisationDecided::granted).isPresent(); }

    /** The role of who decided it so last, where that is what stands. */
    Optional<Role> decidedBy(Subject subject, boolean granted) { return decision(subject).filter(it -> ((AuthorisationDecided) it.fact()).granted() == granted).map(it -> it.stamp().who().role()); }

    /** What it is about now: of an excess the one that is open, which may have grown since (5.4.2.1). */
    Optional<Money> amount(Subject subject) {
        var now = subject == Subject.EXCESS ? a.excess().filter(_ -> a.isExcessOpen()) : Optional.<Money>empty();
        return Stream.of(asked(subject).flatMap(AuthorisationAsked::amount), now).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** The lowest who may grant it as it stands: by the limits of today, or as the asking says (Out of coverage I). */
    Role level(Subject subject) {
        var asked = asked(subject);
        var byLimits = a.policy().authority().level(subject, amount(subject));
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
