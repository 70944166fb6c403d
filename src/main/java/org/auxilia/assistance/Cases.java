package org.auxilia.assistance;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.auxilia.assistance.FileFact.CaseOpened;
import org.auxilia.assistance.Log.Snapshot;
import org.auxilia.data.Sight;
import org.auxilia.staff.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The case files. An act reads the case, decides, and appends if nobody was faster; else it reads and decides again, so nobody loses
 * what he typed unless what the other wrote forbids it (CA-9).
 */
@Repository
public class Cases {

    private static final Logger LOGGER = LoggerFactory.getLogger(Cases.class);
    /** Each lost race means that somebody else has written, so a hundred in a row is a fault, not a crowd. */
    private static final int TRIES = 100;

    private final Log log;
    private final Append append;
    private final RulesOfAccounts rules;
    private final Projections projections;
    private final ApplicationEventPublisher screens;
    private final TransactionTemplate transaction;

    Cases(Log log, Append append, RulesOfAccounts rules, Projections projections, ApplicationEventPublisher screens, PlatformTransactionManager transactions) {
        this.log = log;
        this.append = append;
        this.rules = rules;
        this.projections = projections;
        this.screens = screens;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Empty also if the case is outside of what one may find (ID-2, ID-4). */
    public Optional<CaseFile> find(long number, Sight sight) { return log.find(number, sight).map(Snapshot::file); }

    /** @throws NoSuchElementException where {@link #find} is empty */
    public CaseFile get(long number, Sight sight) { return find(number, sight).orElseThrow(() -> new NoSuchElementException("Case " + number)); }

    /**
     * A new case, and with it its first assistance if there are facts of one (CA-1, CA-4). Its number is in the reply.
     *
     * @param facts the first is {@link CaseOpened}; all are written or none
     * @throws IllegalArgumentException if it is not
     */
    public Reply open(Stamp stamp, Fact... facts) {
        if (facts.length == 0 || !(facts[0] instanceof CaseOpened opening)) throw new IllegalArgumentException("A case begins with its opening");
        var attempt = Attempt.on(0, 1, stamp, facts);
        var empty = new CaseFile(0, List.of(), rules::policy, rules.version(opening.account(), attempt.stamp().happenedAt()));
        var decision = Decision.on(empty, attempt);
        if (decision.refused().isPresent()) return refused(attempt, decision, 0);
        long number = log.nextNumber();
        var numbered = new Decision(empty.numbered(number), decision.after().numbered(number), 1, decision.refused(), decision.obstacles());
        return write(numbered, Chain.START, attempt).orElseThrow(() -> new OptimisticLockingFailureException("Case " + number + " is there already"));
    }

    /** One fact, or several that stand or fall together. */
    public Reply record(long number, int assistance, Stamp stamp, Fact... facts) { return record(Attempt.on(number, assistance, stamp, facts)); }

    /** A further assistance of a case (CA-5); its number is in the reply. The first fact is its opening. */
    public Reply openAssistance(long number, Stamp stamp, Fact... facts) { return record(Attempt.on(number, Attempt.NEW, stamp, facts)); }

    /** CA-8: a superior steps over what yields; the reason goes on record first. */
    public Reply force(long number, int assistance, Stamp stamp, String why, Fact fact) { return record(Attempt.on(number, assistance, stamp, fact).forced(why)); }

    /**
     * @throws NoSuchElementException if there is no such case or assistance
     * @throws OptimisticLockingFailureException if others were faster all the time
     */
    public Reply record(Attempt attempt) {
        int seen = attempt.seen().orElse(-1);
        for (int i = 0; i < TRIES; i++) {
            var known = i == 0 ? attempt.known().flatMap(log::still) : Optional.<Snapshot>empty();
            var now = known.or(() -> log.find(attempt.number(), Sight.WHOLE)).orElseThrow(() -> new NoSuchElementException("Case " + attempt.number()));
            if (seen < 0) seen = now.file().version();
            var decision = decided(now.file(), attempt);
            if (decision.refused().isPresent()) return refused(attempt, decision, seen);
            if (decision.entries().isEmpty()) return new Reply.Recorded(now.file(), decision.assistance(), List.of());
            var reply = write(decision, now.head(), attempt);
            if (reply.isPresent()) return reply.get();
        }
        throw new OptimisticLockingFailureException("Case " + attempt.number() + " changes too fast");
    }

    /** AU-1: who grants is held to the limits of now, though another instance lowered them a moment ago. */
    private Decision decided(CaseFile file, Attempt attempt) {
        var decision = Decision.on(file, attempt);
        return decision.isOfSuperior() ? Decision.on(file.by(rules.today(decision.after().assistance(decision.assistance()).policy().version())), attempt) : decision;
    }

    /** Empty if somebody was faster. */
    private Optional<Reply> write(Decision decision, byte[] head, Attempt attempt) {
        try {
            boolean written = Boolean.TRUE.equals(transaction.execute(_ -> write(decision.before(), decision.after(), head, decision.entries())));
            return written ? Optional.of(new Reply.Recorded(decision.after(), decision.assistance(), decision.entries())) : Optional.empty();
        } catch (Spent e) {
            var act = decision.entries().stream().map(Entry::kind).filter(kind -> kind.obstacles().contains(e.obstacle()) || kind == Kind.COVERAGE).findFirst().orElse(decision.entries().getFirst().kind());
            return Optional.of(new Reply.Refused(act, List.of(e.obstacle()), unseen(attempt, decision.before(), attempt.seen().orElse(decision.before().version()))));
        }
    }

    private boolean write(CaseFile before, CaseFile after, byte[] head, List<Entry> entries) {
        if (!append.write(before, after, head)) return false;
        projections.update(before, after, entries);
        publish(new CaseChanged(after.number(), after.version(), before.isEmpty() ? 0 : before.owner(), after.owner(), after.opening().account()));
        return true;
    }

    /** Once it is certain: an event that is heard before the commit would show what may not come to be. */
    private void publish(CaseChanged changed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void afterCommit() { tell(changed); }
        });
    }

    /** What is written is written, whoever fails to hear of it. */
    private void tell(CaseChanged changed) {
        try {
            screens.publishEvent(changed);
        } catch (RuntimeException e) {
            LOGGER.error("Case {} has changed, and a listener failed", changed.number(), e);
        }
    }

    private static Reply refused(Attempt attempt, Decision decision, int known) {
        return new Reply.Refused(decision.refused().orElseThrow(), decision.obstacles(), unseen(attempt, decision.before(), known));
    }

    /** Who may not write here is not told what others wrote. */
    private static List<Entry> unseen(Attempt attempt, CaseFile file, int known) {
        boolean outsider = attempt.stamp().who().role() == Role.ACCOUNT;
        return outsider ? List.of() : List.copyOf(file.log().subList(Math.min(known, file.version()), file.version()));
    }
}
