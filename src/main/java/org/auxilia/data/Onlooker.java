package org.auxilia.data;

import java.util.OptionalInt;

/** In whose name the work at hand is done, as far as the database must know. */
@FunctionalInterface
public interface Onlooker {

    /** The account of a person of an account; empty for the house and for what happens by itself. */
    OptionalInt account();

    /** Who of them; asked only where there is an account. */
    default int user() {
        return 0;
    }
}
