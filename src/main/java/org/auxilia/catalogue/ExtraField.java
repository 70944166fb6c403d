package org.auxilia.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A field of the tab <em>Otros datos</em> that a service asks for (CA-6).
 *
 * @param code its key in the log, lower case, for instance "destination"; never changes
 * @param mandatory whether an assistance can't be closed without it (CL-3)
 * @param choices what may be answered, in order; empty unless the type is {@link Type#CHOICE}
 */
public record ExtraField(String code, String labelEs, String labelEn, Type type, boolean mandatory, List<String> choices) {

    /** Codes of what the way of a tow or a ride fills in by itself (CA-14). */
    public static final String DESTINATION = "destination", KILOMETRES = "kilometres";

    /** What may stand in a field. */
    public enum Type { TEXT, NUMBER, DATE, CHOICE, BOOLEAN, PLATE }

    public ExtraField {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(type, "type");
        choices = List.copyOf(choices);
    }

    /** Whether a field may have this code. */
    public static boolean isCode(String text) {
        return text.matches("[a-z][a-z0-9_]{0,39}");
    }

    /** @param language "es" or "en" */
    public String label(String language) {
        return "en".equals(language) ? labelEn : labelEs;
    }
}
