package org.auxilia.staff;

import org.springframework.stereotype.Component;

/** That somebody tried too often to come in by a member's link: which one is shut, or from where (ID-3, BY-12). */
@Component
public class ShutLinks {

    private final Trail trail;

    ShutLinks(Trail trail) {
        this.trail = trail;
    }

    /** For good. */
    public void link(long caseNumber, int assistance, String address) {
        trail.shut(address, caseNumber, caseNumber + "/" + assistance);
    }

    /** For a while. */
    public void address(String address) {
        trail.shut(address, null, "");
    }
}
