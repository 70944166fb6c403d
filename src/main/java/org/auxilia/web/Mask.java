package org.auxilia.web;

/** A document or a telephone for whoever doesn't need all of it: its end alone, enough to tell two apart (ID-3). */
public final class Mask {

    private static final String DOTS = "•••";
    private static final int SHOWN = 3;
    /** Of shorter ones even the end would tell too much. */
    private static final int SHORTEST = 6;

    private Mask() {
    }

    public static boolean is(String value) {
        return value.startsWith(DOTS);
    }

    public static String of(String value) {
        var signs = value.replaceAll("[^\\p{L}\\p{N}]", "");
        return signs.isEmpty() ? "" : DOTS + (signs.length() < SHORTEST ? "" : signs.substring(signs.length() - SHOWN));
    }
}
