package org.auxilia.web;

import java.util.regex.Pattern;

/** The apostrophe that keeps a text of a file from being reckoned as a formula by the spreadsheet of whoever opens it: set when it is taken out, off when it is taken in. */
public final class Guard {

    /** Those that already have apostrophes get one more, or none of theirs would come back. */
    private static final Pattern RECKONED = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]"), SET = Pattern.compile("'" + RECKONED.pattern());

    private Guard() {
    }

    public static String set(String text) {
        return RECKONED.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String off(String text) {
        return SET.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
