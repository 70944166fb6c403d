package org.auxilia.data;

import java.util.List;

/** Something to be done from the command line, on the same database, while the application serves or not. A bean. */
public interface Command {

    /** One word, as it is typed: {@code verify}. */
    String name();

    /** What it is for, in one line of English. */
    String purpose();

    /**
     * Does it and tells on the standard output what it did.
     *
     * @param arguments what was typed after the name
     * @return the exit code: 0 if all is well
     */
    int run(List<String> arguments);
}
