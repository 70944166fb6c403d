package org.auxilia.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.data.Sight;

/** Who looks at a page; the principal of the session implements it. */
public interface Viewer {

    int id();

    String name();

    /** The name with which they sign in. */
    String username();

    /** Key of the role's name in the bundles. */
    String roleKey();

    Locale locale();

    /** Zone in which times are shown where no account's zone is at hand. */
    ZoneId zone();

    /** ISO country (AR, CR, BO…) whose way of writing numbers and telephones is used. */
    String country();

    /** {@code light}, {@code dark}, or empty for the system's choice. */
    Optional<String> themeChosen();

    /** {@code compact}, {@code normal} or {@code roomy}: how close the rows stand. */
    String density();

    /** The one account whose data may be seen, for people of an account; empty for the house. */
    Optional<Integer> account();

    /** What of the house's work may be found: of people of an account that account, of who is bound what they serve (ID-2, ID-4). */
    Sight sight();

    /** Whether this person has the right. Screens and acts ask the same question. */
    boolean may(Enum<?> right);

    /** Two letters for the avatar. */
    default String initials() {
        var words = name().strip().split("\\s+");
        var last = words.length > 1 ? words[words.length - 1] : "";
        return (first(words[0]) + first(last)).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
