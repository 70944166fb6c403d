package org.auxilia.desk;

import java.util.List;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Obstacle;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;

/** A screen besides the console from which acts of an assistance are sent: what can't be done comes back there, with all that was typed. */
public interface ActScreen {

    /** Whether it was sent from there. */
    boolean hasSent(Form form);

    /** Shows it again. */
    Page again(Returned it, SignedIn who, Shell shell);

    /**
     * An act that was sent and is not done.
     *
     * @param n         number of the assistance
     * @param typed     as it was typed, with the sentences at the fields
     * @param obstacles what the procedure has against it; empty when only the form is at fault
     * @param news      what others wrote since the form was made, a sentence each (CA-9)
     */
    record Returned(long number, int n, Kind kind, Form typed, List<Obstacle> obstacles, List<String> news) {}
}
