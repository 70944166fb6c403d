package org.auxilia.staff;

import java.util.List;
import java.util.Optional;
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

    /** Why the codes stay; empty if they may go. */
    Optional<String> obstacle(SignedIn who, String host) {
        return obstacle(who, host, false, passkeys.of(who.id()));
    }

    /** Why this passkey stays; empty if it may go, or isn't there. */
    Optional<String> obstacle(SignedIn who, String host, long passkey) {
        var all = passkeys.of(who.id());
        var left = all.stream().filter(it -> it.id() != passkey).toList();
        return left.size() == all.size() ? Optional.empty() : obstacle(who, host, factors.isSet(who.id()), left);
    }

    private Optional<String> obstacle(SignedIn who, String host, boolean codes, List<Passkey> left) {
        if (codes || left.stream().anyMatch(it -> it.host().equals(host))) {
            return Optional.empty();
        }
        return !left.isEmpty() ? Optional.of("staff.passkey.last-here") : factors.demanded().contains(who.role()) ? Optional.of("staff.factor.demanded-of-you") : Optional.empty();
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
