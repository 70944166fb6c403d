package org.auxilia.stories;

/** The case of which a story speaks, its assistance, and who looked at it last. */
final class OneCase {

    long number;
    int assistance = 1;
    Person seenBy;

    void forget() {
        number = 0;
        assistance = 1;
        seenBy = null;
    }

    String path() { return "/cases/" + number + "/" + assistance; }
}
