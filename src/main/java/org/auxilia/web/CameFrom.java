package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;

/** The page of ours on which something was sent. */
public final class CameFrom {

    private CameFrom() {
    }

    /** Its path with the query; "/" where it isn't told, or is none of ours. */
    public static String page(HttpServletRequest request) {
        var page = request.getHeader("Referer");
        var host = request.getScheme() + "://" + request.getHeader("Host");
        return page != null && page.startsWith(host + "/") ? page.substring(host.length()) : "/";
    }
}
