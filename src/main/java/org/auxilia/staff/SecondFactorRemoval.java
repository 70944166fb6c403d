package org.auxilia.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.auxilia.web.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of one's own second factor may go (ID-1). Nobody shuts themselves out where they are: while one is demanded, or passkeys of another
 * address are left, something stays that works at this one. Asked before it is offered, and under a lock when it goes: of two at once the
 * second finds the first gone.
 */
@Component
class SecondFactorRemoval {

    private final JdbcClient jdbc;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    SecondFactorRemoval(JdbcClient jdbc, SecondFactors factors, Passkeys passkeys) {
        this.jdbc = jdbc;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /** @param set whether there are codes @param codes whether they may go @param passkeys the ids of those that may go */
    record Removable(boolean set, boolean codes, List<Long> passkeys) {
    }

    /** What of all there is may go, one thing at a time. */
    Removable of(SignedIn who, String host, List<Passkey> all) {
        boolean set = factors.isSet(who.id());
        boolean demanded = demanded(who);
        return new Removable(set, obstacle(host, false, all, () -> demanded).isEmpty(),
                all.stream().map(Passkey::id).filter(id -> obstacle(host, set, without(id, all), () -> demanded).isEmpty()).toList());
    }

    /** Why the codes stay; empty if they may go. */
    Optional<String> obstacle(SignedIn who, String host) {
        return obstacle(host, false, passkeys.of(who.id()), () -> demanded(who));
    }

    /** Why this passkey stays; empty if it may go, or isn't there. */
    Optional<String> obstacle(SignedIn who, String host, long passkey) {
        var all = passkeys.of(who.id());
        var left = without(passkey, all);
        return left.size() == all.size() ? Optional.empty() : obstacle(host, factors.isSet(who.id()), left, () -> demanded(who));
    }

    private static Optional<String> obstacle(String host, boolean codes, List<Passkey> left, BooleanSupplier demanded) {
        if (codes || left.stream().anyMatch(it -> it.host().equals(host))) {
            return Optional.empty();
        }
        return !left.isEmpty() ? Optional.of("staff.passkey.last-here") : demanded.getAsBoolean() ? Optional.of("staff.factor.demanded-of-you") : Optional.empty();
    }

    private static List<Passkey> without(long passkey, List<Passkey> all) {
        return all.stream().filter(it -> it.id() != passkey).toList();
    }

    private boolean demanded(SignedIn who) {
        return factors.demanded().contains(who.role());
    }

    @Transactional
    public void ofCodes(SignedIn who, String host) {
        alone(who, () -> obstacle(who, host));
        factors.remove(who.actor());
    }

    @Transactional
    public void ofPasskey(SignedIn who, String host, long passkey) {
        alone(who, () -> obstacle(who, host, passkey));
        passkeys.remove(who.actor(), passkey);
    }

    private void alone(SignedIn who, Supplier<Optional<String>> obstacle) {
        jdbc.sql("select id from app_user where id = :id for update").param("id", who.id()).query(Integer.class).single();
        demand(obstacle.get());
    }

    static void demand(Optional<String> obstacle) {
        obstacle.ifPresent(why -> { throw new Failure.Refused(why); });
    }
}
