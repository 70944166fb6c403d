package org.auxilia.web;

/** Whether somebody finds a case at all (ID-4). Who keeps the cases says so. */
@FunctionalInterface
public interface CaseSight {

    boolean finds(Viewer viewer, long number);
}
