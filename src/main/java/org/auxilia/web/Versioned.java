package org.auxilia.web;

/** One thing, answered with the version that a program names in {@code If-Match} when it writes (CA-9). */
public interface Versioned {

    int version();
}
