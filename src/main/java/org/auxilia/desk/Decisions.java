package org.auxilia.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Absent;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.GoodwillUses;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Reply;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Absences;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** To whom a request goes, in whose place he decides, and what follows from it (AU-1; Out of coverage I, J): for the console and for the inbox. */
@Component
public class Decisions {

    /**
     * @param who       in the role in which he decides
     * @param insteadOf the absent one whose role that is; empty where it is his own
     */
    public record Acting(Actor who, Optional<Absent> insteadOf) {}

    private final Cases cases;
    private final Openings openings;
    private final GoodwillUses goodwill;
    private final Absences absences;
    /** Within the one of a form that counts once, so that what follows can be taken back with what it follows from. */
    private final TransactionTemplate together;

    Decisions(Cases cases, Openings openings, GoodwillUses goodwill, Absences absences, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.openings = openings;
        this.goodwill = goodwill;
        this.absences = absences;
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Himself where his own role is enough; else, of those whose substitute he is now, the lowest who may grant it. Whose substitute asked for it stands in his place whatever the own role,
     * and so may not decide (AU-1).
     */
    public Acting acting(Actor who, Assistance a, Subject subject, Instant now) {
        if (!who.role().isSuperior()) return new Acting(who, Optional.empty());
        var absent = absences.of(who.id(), now).stream().map(Absences.Absence::person).toList();
        var asker = a.asker(subject).flatMap(id -> absent.stream().filter(it -> it.id() == id).findFirst());
        if (asker.isPresent()) return new Acting(who, asker.map(it -> new Absent(it.id(), it.name())));
        var level = a.level(subject);
        if (who.role().compareTo(level) >= 0) return new Acting(who, Optional.empty());
        return absent.stream().filter(it -> it.role().compareTo(level) >= 0).min(Comparator.comparing(Actor::role))
            .map(it -> new Acting(new Actor(who.id(), who.name(), it.role()), Optional.of(new Absent(it.id(), it.name())))).orElse(new Acting(who, Optional.empty()));
    }

    /** The highest role in which he may decide now; his own, or that of one who is away. */
    public Role reach(Actor who, Instant now) {
        if (!who.role().isSuperior()) return who.role();
        return absences.of(who.id(), now).stream().map(it -> it.person().role()).filter(it -> it.compareTo(who.role()) > 0).max(Comparator.naturalOrder()).orElse(who.role());
    }

    /**
     * BY-4: what the account's budget has not enough left for goes to general management by itself.
     *
     * @return the same request, with who must decide where that is not left to the limits
     */
    public AuthorisationAsked routed(AuthorisationAsked asked, Assistance a, Instant at) {
        if (!a.goodwill().isOfCompany(asked.subject()) || asked.atLeast().filter(Role.GENERAL_MANAGEMENT::equals).isPresent()) return asked;
        var amount = asked.amount().or(() -> asked.subject() == Subject.EXCESS ? a.excess() : Optional.empty());
        boolean spent = goodwill.budget(a.file().opening().account(), at).filter(it -> !isEnough(it.left(), amount)).isPresent();
        return spent ? new AuthorisationAsked(asked.subject(), asked.what(), asked.amount(), Optional.of(Role.GENERAL_MANAGEMENT), asked.grounds()) : asked;
    }

    /** BY-4: what is left to give away for the account, where that is asked for and a budget is set. */
    public Optional<Money> left(AuthorisationAsked asked, Assistance a, Instant at) {
        return Optional.of(asked).filter(it -> a.goodwill().isOfCompany(it.subject())).flatMap(_ -> goodwill.budget(a.file().opening().account(), at)).map(GoodwillUses.Budget::left);
    }

    private static boolean isEnough(Money left, Optional<Money> amount) { return amount.map(it -> it.compareTo(left) <= 0).orElse(left.isPositive()); }

    /** The decision and what follows from it; neither stands where the account's budget has no money for it. @param attempt has the decision as its fact */
    public Reply record(Attempt attempt, AuthorisationDecided decided, Locale language) {
        return together.execute(transaction -> {
            var reply = cases.record(attempt);
            if (!(reply instanceof Reply.Recorded)) return reply;
            var spent = openings.granted(attempt.number(), attempt.assistance(), decided, attempt.stamp(), language).filter(Decisions::isSpent);
            spent.ifPresent(_ -> transaction.setRollbackOnly());
            return spent.orElse(reply);
        });
    }

    private static boolean isSpent(Reply reply) { return reply instanceof Reply.Refused refused && refused.obstacles().equals(List.of(Obstacle.BUDGET_SPENT)); }
}
