package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** When a request began, before anything was read for it: of what has happened since it may know nothing. */
public final class Began {

    private static final String AT = Began.class.getName();

    private Began() {
    }

    static void at(Instant now, HttpServletRequest request) {
        request.setAttribute(AT, now);
    }

    public static Instant of(HttpServletRequest request) {
        return (Instant) request.getAttribute(AT);
    }
}
