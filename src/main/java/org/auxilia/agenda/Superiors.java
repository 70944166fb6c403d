package org.auxilia.agenda;

import org.auxilia.staff.Right;
import org.auxilia.web.Viewer;

/** Who sees what is asked of a superior, and what has escalated (TK-3). */
final class Superiors {

    /** Topic of the live updates that all superiors follow. */
    static final String TOPIC = "superiors";

    private Superiors() {}

    static boolean is(Viewer viewer) { return viewer.may(Right.AUTHORISE); }
}
