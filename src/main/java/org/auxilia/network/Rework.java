package org.auxilia.network;

/**
 * How much of a provider's work had to be done again under guarantee, of the twelve calendar months up to now (BY-20, CX-4).
 *
 * @param reworks  guarantees of his work, whoever serves them
 * @param finished assistances that he concluded
 */
public record Rework(int reworks, int finished) {

    /** Of what he finished, 0 to 100: what was finished before these months may come back in them. */
    public int percent() { return reworks == 0 ? 0 : (int) Math.min(100, Math.round(100.0 * reworks / Math.max(finished, 1))); }
}
