package org.auxilia.data;

import java.util.Optional;

/** In whose name the work at hand is done, as far as the database must know. */
@FunctionalInterface
public interface Onlooker {

    /** Somebody of an account. */
    record Person(int account, int id) {
    }

    /** Empty for the house and for what happens by itself. */
    Optional<Person> person();
}
