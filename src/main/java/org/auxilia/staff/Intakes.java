package org.auxilia.staff;

import org.springframework.stereotype.Component;

/** That somebody took a file in: of which account, how many lines (ID-3). */
@Component
public class Intakes {

    private final Trail trail;

    Intakes(Trail trail) {
        this.trail = trail;
    }

    public void note(Actor who, String detail) {
        trail.imported(who, detail);
    }
}
