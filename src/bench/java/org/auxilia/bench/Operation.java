package org.auxilia.bench;

import java.io.IOException;

/**
 * Something that people do all day.
 *
 * @param key     its name on the command line
 * @param name    its name in the document
 * @param writes  what grows by one each time; none: nothing
 * @param prepare finds out what is to be expected now
 */
record Operation(String key, String name, Writes writes, Runnable prepare, Asks asks) {

    enum Writes { NOTHING, ENTRY, CASE }

    interface Asks {
        /**
         * The {@code n}th request, and whether the answer was right.
         *
         * @param once under which it counts once, where it writes
         */
        boolean right(User user, int n, String once) throws IOException;
    }

    /** Of those that must not be slower than a bound. */
    boolean isSearchOfMembers() { return key.startsWith("member-"); }
}
