package org.auxilia.membership;

/** A passage of the general conditions that can be read out. */
public record Clause(String number, String text) {}
