package org.auxilia.web;

import java.util.List;

/** Entries for the shell's menus; any bean may bring some. */
@FunctionalInterface
public interface Menu {

    List<MenuItem> items();
}
