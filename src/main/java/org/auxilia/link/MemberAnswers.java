package org.auxilia.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Offer;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.ConnectionDeclined;
import org.auxilia.assistance.Procedure;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.ServiceFact.ExcessDeclined;
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

    /** Why nothing can be answered any more; or, last, why he can't say no, while "yes" is an answer still. */
    enum Over { WITHDRAWN, LAPSED, CHANGED, ANSWERED, IN_REVIEW, NO_BY_CALL }

    /** @param over empty where it stands in the log */
    record Answered(PriceLink link, Optional<Over> over) {
        boolean mayStillAccept() { return over.filter(Over.NO_BY_CALL::equals).isPresent(); }
    }

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

    /** Why he can't answer now. Where the price can't be accepted it is none to decline either: another one is to be told him first. */
    Optional<Over> over(PriceLink link, Assistance a, Instant now) {
        if (link.withdrawn().isPresent()) return Optional.of(Over.WITHDRAWN);
        var overtaken = overtaken(link, a);
        if (overtaken.isPresent()) return overtaken;
        if (now.isAfter(link.expires())) return Optional.of(Over.LAPSED);
        return Offer.of(a).map(it -> obstacles(it.accepted(""), a, now)).filter(it -> !it.isEmpty()).map(MemberAnswers::why);
    }

    /** Whether "no" is one of his answers: not where a life is at risk and somebody is on his way, nor while a superior may still take the excess off him. */
    static boolean mayDecline(Assistance a, Instant now) { return Offer.of(a).filter(it -> obstacles(it.declined(""), a, now).isEmpty()).isPresent(); }

    private static List<Obstacle> obstacles(Fact answer, Assistance a, Instant now) { return Procedure.obstaclesTo(answer, a, Stamp.ofMember(AUTHOR, now)); }

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

    /** Somebody has answered since; else another price was told, or cost, way or cover are others, or it has ended. */
    private static Optional<Over> overtaken(PriceLink link, Assistance a) {
        var offer = Offer.of(a);
        if (offer.filter(it -> it.seq() == link.seq()).isPresent()) return Optional.empty();
        return Optional.of(isAnswered(link, a) ? Over.ANSWERED : Over.CHANGED);
    }

    private static boolean isAnswered(PriceLink link, Assistance a) {
        return a.file().log().stream().skip(link.seq()).filter(it -> it.assistance() == a.number())
            .anyMatch(it -> it.fact() instanceof SettlesExcess || it.fact() instanceof ConnectionAccepted || it.fact() instanceof ConnectionDeclined || it.fact() instanceof ExcessDeclined);
    }

    /** Of what the procedure has against it the member is told the first that he can do something about. A quote that is gone before its hour makes the price another, not late. */
    private static Over why(List<Obstacle> obstacles) {
        return obstacles.stream().map(it -> switch (it) {
            case PRICE_LAPSED -> Over.LAPSED;
            case QUOTE_LAPSED, PRICE_OTHER, PRICE_NOT_TOLD, DISCOUNT_UNGRANTED -> Over.CHANGED;
            case CLOSED, NO_EXCESS, NOT_EXCLUDED -> Over.ANSWERED;
            case PROVIDER_ASSIGNED, EXCESS_BEFORE_SUPERIOR, WORK_ENDED -> Over.NO_BY_CALL;
            default -> Over.IN_REVIEW;
        }).min(Comparator.naturalOrder()).orElse(Over.IN_REVIEW);
    }
}
