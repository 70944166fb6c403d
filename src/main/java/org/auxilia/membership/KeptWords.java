package org.auxilia.membership;

import java.util.Map;

/**
 * Words of an account, or of the house, in one language as whoever changes them sees them (CO-3).
 *
 * @param own       the steps with words of its own
 * @param otherwise what is said at each step without them
 * @param version   of all of them together
 */
public record KeptWords(Map<ScriptStep, String> own, Map<ScriptStep, String> otherwise, int version) {

    /** Its own words; empty where it has none. */
    public String own(ScriptStep step) {
        return own.getOrDefault(step, "");
    }

    /** What is said. */
    public String text(ScriptStep step) {
        return own.getOrDefault(step, otherwise.get(step));
    }

    /** What of these words would be its own; empty where they are what is said anyway. */
    String becomes(ScriptStep step, String text) {
        return text.isBlank() || text.strip().equals(otherwise.get(step).strip()) ? "" : text.strip();
    }
}
