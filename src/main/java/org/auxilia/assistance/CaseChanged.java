package org.auxilia.assistance;

/**
 * Published after the commit: screens are told.
 *
 * @param version     number of the last entry
 * @param ownerBefore who had the case; 0 if it is new
 * @param owner       who has it now
 */
public record CaseChanged(long number, int version, int ownerBefore, int owner, int account) {}
