package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What htmx 4 says with its headers. */
public final class Htmx {

    private Htmx() {
    }

    /** Whether htmx fetches it, for a person or by itself. */
    public static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Which part of the page is asked for and nothing else, by the page's own name for it; empty for the whole. */
    static String part(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Auxilia-Part")).orElse("");
    }

    /** Whether a part of a page is wanted: swaps into the body and returns through history want all of it. */
    static boolean wantsFragment(HttpServletRequest request) {
        return asks(request) && !"full".equals(request.getHeader("HX-Request-Type"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
