package org.auxilia.web;

import java.util.Map;

/**
 * Numbers of the top bar. Each module that has some implements it with one cheap query;
 * without an implementation the bar has no numbers.
 */
@FunctionalInterface
public interface Counters {

    /** Key of the number of overdue tasks, shown as a red chip when it isn't 0. */
    String OVERDUE = "overdue";

    /** Number by name: {@code mine}, {@code open}, {@code pending}, {@code authorisations}, {@link #OVERDUE}. */
    Map<String, Integer> of(Viewer viewer);
}
