package org.auxilia.staff;

/** Somebody has signed off: what is owed by him is nobody's from now on (TK-6). */
public record SignedOff(int user) {}
