package org.auxilia.catalogue;

import java.util.regex.Pattern;

/** What a service or a cause is known by and never changes: capitals, figures and _, two to forty of them, a capital first. */
public final class Code {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private Code() {}

    public static boolean is(String text) { return SHAPE.matcher(text).matches(); }
}
