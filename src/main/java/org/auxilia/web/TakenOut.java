package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;

/** Who wants to know that a list is about to be taken out as a file, before any of it goes out (ID-3). What fails here takes nothing out. */
public interface TakenOut {

    void before(HttpServletRequest request, FileFormat format, int rows);
}
