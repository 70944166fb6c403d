package org.auxilia.web;

import java.util.Set;

/** Which cases somebody finds at all (ID-4). Who keeps the cases says so. */
@FunctionalInterface
public interface CaseSight {

    /** Those of these that the viewer finds. */
    Set<Long> found(Viewer viewer, Set<Long> numbers);
}
