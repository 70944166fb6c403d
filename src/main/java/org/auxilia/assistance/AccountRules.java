package org.auxilia.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.auxilia.data.DatabaseReplaced;
import org.auxilia.geography.Holidays;
import org.auxilia.membership.AccountChanged;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Policies;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The rules that the accounts have agreed on (BY-24), in their time zones and with their countries' holidays. What this instance changes
 * about an account shows at once; what another one changed, after some seconds.
 */
@Component
class AccountRules implements RulesOfAccounts {

    /** How long an account's zone and country are taken for granted. */
    static final Duration KEPT = Duration.ofSeconds(5);

    private final Policies policies;
    private final Accounts accounts;
    private final MoneyRules money;
    private final Holidays holidays;
    private final Clock clock;
    /** Replaced, not emptied: who was reading while an account changed puts what it read into the old one. */
    private volatile Map<Integer, Known> known = new ConcurrentHashMap<>();

    private record Known(Policy policy, Instant at) {
        boolean holds(Instant now) { return !now.isBefore(at) && now.isBefore(at.plus(KEPT)); }
    }

    AccountRules(Policies policies, Accounts accounts, MoneyRules money, Holidays holidays, Clock clock) {
        this.policies = policies;
        this.accounts = accounts;
        this.money = money;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public Policy policy(int version) {
        var now = clock.instant();
        var memory = known;
        var remembered = memory.get(version);
        if (remembered != null && remembered.holds(now)) return remembered.policy();
        var agreed = policies.get(version);
        var policy = policy(agreed);
        // At the very instant from which it holds it may still be replaced.
        if (agreed.effectiveFrom().isBefore(now)) memory.put(version, new Known(policy, now));
        return policy;
    }

    @Override public Policy today(int version) { return policy(policies.get(version)); }

    @Override public int version(int account, Instant at) { return policies.current(account, at).id(); }

    @EventListener
    void forget(DatabaseReplaced event) { known = new ConcurrentHashMap<>(); }

    /** Before whoever works something out anew by the rules that have changed. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(AccountChanged event) { known = new ConcurrentHashMap<>(); }

    /** As it would be: of terms that are not agreed yet, too. */
    Policy policy(AccountPolicy agreed) {
        var account = accounts.get(agreed.account());
        return new Policy(agreed.id(), terms(agreed.agreed()), agreed.callsBeforeNext(), agreed.conformityAttempts(), account.zone(),
            day -> holidays.nextBusinessDay(account.country(), day), money.authority(account.id(), account.currency()), money.payBeforeStart(account.id()));
    }

    /** A term that the procedure no longer knows is of no consequence. */
    private static Map<Term, Duration> terms(Map<String, Duration> agreed) {
        return Arrays.stream(Term.values()).filter(it -> agreed.containsKey(it.name())).collect(Collectors.toMap(it -> it, it -> agreed.get(it.name())));
    }
}
