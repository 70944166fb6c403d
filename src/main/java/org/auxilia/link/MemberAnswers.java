package org.auxilia.link;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Offer;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the member's answer on record, in his own name (BY-12). The procedure judges it like anybody's; whether it is the price that he was
 * shown is asked of the case at the moment of writing, so of two answers at once, his and one by telephone, one stands.
 */
@Component
class MemberAnswers {

    /** Stands for the person in the log, where no name may stay that could not be erased. */
    private static final String AUTHOR = "Afiliado";

    /** Why nothing can be answered any more. */
    enum Over { WITHDRAWN, LAPSED, CHANGED, ANSWERED, IN_REVIEW }

    /** @param over empty where it stands in the log */
    record Answered(PriceLink link, Optional<Over> over) {}

    private static final class Overtaken extends RuntimeException {
        private final Over why;

        Overtaken(Over why) {
            super(null, null, false, false);
            this.why = why;
        }
    }

    private final PriceLinks links;
    private final Cases cases;
    private final Clock clock;

    MemberAnswers(PriceLinks links, Cases cases, Clock clock) {
        this.links = links;
        this.cases = cases;
        this.clock = clock;
    }

    /** Whether he can answer now. */
    Optional<Over> over(PriceLink link, Assistance a, Instant now) {
        if (link.withdrawn().isPresent()) return Optional.of(Over.WITHDRAWN);
        var overtaken = overtaken(link, a);
        return overtaken.isPresent() ? overtaken : Optional.of(Over.LAPSED).filter(_ -> now.isAfter(link.expires()));
    }

    /**
     * Sent twice it is done once: what was answered by the link first stays his answer.
     *
     * @param method  how he will pay; empty where he does not accept
     * @param offered what he was offered, in words
     */
    @Transactional
    public Answered answer(PriceLink opened, Optional<String> method, String offered) {
        var link = links.locked(opened.id()).orElseThrow();
        var now = clock.instant();
        if (link.answered().isPresent()) return new Answered(link, Optional.empty());
        if (link.withdrawn().isPresent()) return new Answered(link, Optional.of(Over.WITHDRAWN));
        try {
            var reply = cases.record(Attempt.on(link.caseNumber(), link.assistance(), Stamp.ofMember(AUTHOR, now), file -> List.of(fact(link, file, method, offered, now))));
            if (reply instanceof Reply.Refused refused) return new Answered(link, Optional.of(why(refused.obstacles())));
        } catch (Overtaken e) {
            return new Answered(link, Optional.of(e.why));
        }
        links.answered(link, method.isPresent(), method, now);
        return new Answered(links.locked(link.id()).orElseThrow(), Optional.empty());
    }

    private Fact fact(PriceLink link, CaseFile file, Optional<String> method, String offered, Instant now) {
        var a = file.assistance(link.assistance());
        over(link, a, now).ifPresent(why -> { throw new Overtaken(why); });
        var offer = Offer.of(a).orElseThrow();
        return method.map(offer::accepted).orElseGet(() -> offer.declined(offered));
    }

    /** Another price was told since, or cost or way are others; else somebody has answered. */
    private static Optional<Over> overtaken(PriceLink link, Assistance a) {
        var offer = Offer.of(a);
        if (offer.isPresent()) return Optional.of(Over.CHANGED).filter(_ -> offer.get().seq() != link.seq());
        boolean answered = a.isFinal() || a.category().isPresent() && !a.isExcessOpen();
        return Optional.of(answered ? Over.ANSWERED : Over.CHANGED);
    }

    private static Over why(List<Obstacle> obstacles) {
        if (obstacles.contains(Obstacle.PRICE_LAPSED)) return Over.LAPSED;
        if (obstacles.contains(Obstacle.PRICE_OTHER) || obstacles.contains(Obstacle.PRICE_NOT_TOLD)) return Over.CHANGED;
        return obstacles.contains(Obstacle.CLOSED) || obstacles.contains(Obstacle.NO_EXCESS) || obstacles.contains(Obstacle.NOT_EXCLUDED) ? Over.ANSWERED : Over.IN_REVIEW;
    }
}
