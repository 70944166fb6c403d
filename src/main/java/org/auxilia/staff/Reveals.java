package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** That somebody had a masked document or telephone shown: each time leaves its entry in the trail (ID-3). */
@Component
public class Reveals {

    private final Trail trail;

    Reveals(Trail trail) {
        this.trail = trail;
    }

    public void ofCase(SignedIn who, long number, HttpServletRequest request) {
        trail.revealed(who, request.getRemoteAddr(), number, "");
    }

    public void ofMember(SignedIn who, long member, HttpServletRequest request) {
        trail.revealed(who, request.getRemoteAddr(), null, "member " + member);
    }
}
