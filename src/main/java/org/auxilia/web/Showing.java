package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;

/** Who wants to know that a page is about to be shown, before any of it goes out. What fails here shows nothing. */
public interface Showing {

    void before(HttpServletRequest request);
}
