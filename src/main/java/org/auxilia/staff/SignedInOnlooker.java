package org.auxilia.staff;

import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.data.Onlooker;
import org.springframework.stereotype.Component;

/**
 * Who makes the request at hand; nobody does where something happens by itself. To learn who it is the session is read from the database:
 * that reading is the house's own.
 */
@Component
class SignedInOnlooker implements Onlooker {

    private final ThreadLocal<Boolean> asking = new ThreadLocal<>();

    @Override
    public OptionalInt account() {
        return who().flatMap(SignedIn::account).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Override
    public int user() {
        return who().map(SignedIn::id).orElse(0);
    }

    private Optional<SignedIn> who() {
        if (asking.get() != null) {
            return Optional.empty();
        }
        asking.set(true);
        try {
            return SignedIn.current();
        } finally {
            asking.remove();
        }
    }
}
