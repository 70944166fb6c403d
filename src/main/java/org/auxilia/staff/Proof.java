package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.auxilia.web.Form;
import org.springframework.stereotype.Component;

/**
 * Judges what somebody shows of the second factor, and counts it towards the lockout where it is wrong. One after the other for each user: of
 * many that come at once no more are judged than of many in a row; and what other instances judge meanwhile counts as well.
 */
@Component
class Proof {

    private final SecondFactors factors;
    private final PasskeyRite passkeys;
    private final Lockout lockout;
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    Proof(SecondFactors factors, PasskeyRite passkeys, Lockout lockout) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.lockout = lockout;
    }

    /** Whether this code may be and is right. Where there are none nobody guesses one. */
    boolean holds(SignedIn who, String code, String address) {
        return factors.isSet(who.id()) && judged(who, address, () -> factors.takes(who.actor(), code));
    }

    /** Whether a passkey may be shown and is. A browser that brings nothing has tried nothing. */
    boolean shows(SignedIn who, String passkey, HttpServletRequest request) {
        return !passkey.isBlank() && judged(who, request.getRemoteAddr(), () -> passkeys.shows(who, passkey, request));
    }

    /** What changes the second factor asks for what there is of it: a code, or a passkey where there are only those. Else the form is told. */
    boolean ofWhatThereIs(SignedIn who, Form form, String code, HttpServletRequest request) {
        if (factors.isSet(who.id())) {
            return holds(who, form.typed(code), request.getRemoteAddr()) || told(form, code, "staff.factor.wrong");
        }
        return !factors.isAnySet(who.id()) || shows(who, form.typed("proof"), request) || told(form, "proof", "staff.passkey.failed");
    }

    private static boolean told(Form form, String field, String sentence) {
        form.error(field, sentence);
        return false;
    }

    private boolean judged(SignedIn who, String address, BooleanSupplier right) {
        var lock = locks[Math.floorMod(who.id(), locks.length)];
        lock.lock();
        try {
            if (lockout.isOpen(who.id()) && right.getAsBoolean() && lockout.isOpen(who.id())) {
                return true;
            }
            lockout.failed(Trail.Kind.SECOND_FACTOR_REFUSED, who.id(), who.username(), address);
            return false;
        } finally {
            lock.unlock();
        }
    }
}
