package org.auxilia.staff;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Judges a code of the second factor, and counts it towards the lockout where it is wrong. One after the other for each user: of many that
 * come at once no more are judged than of many in a row.
 */
@Component
class Proof {

    private final SecondFactors factors;
    private final Lockout lockout;
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    Proof(SecondFactors factors, Lockout lockout) {
        this.factors = factors;
        this.lockout = lockout;
    }

    /** Whether this code may be and is right. */
    boolean holds(SignedIn who, String code, String address) {
        var lock = locks[Math.floorMod(who.id(), locks.length)];
        lock.lock();
        try {
            if (lockout.isOpen(who.id()) && factors.takes(who.actor(), code)) {
                return true;
            }
            lockout.failed(Trail.Kind.SECOND_FACTOR_REFUSED, who.id(), who.username(), address);
            return false;
        } finally {
            lock.unlock();
        }
    }
}
