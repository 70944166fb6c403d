package org.auxilia.geography;

import java.util.List;
import java.util.Locale;

/** The countries whose places are known. */
public final class Countries {

    private static final Locale SPANISH = Locale.of("es");

    private Countries() { }

    /** ISO 3166-1 codes, the ones with the most operations first. */
    public static List<String> codes() {
        return List.of("AR", "BO", "CR", "CL", "CO", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PY", "SV", "UY", "VE");
    }

    /** "Argentina". */
    public static String name(String code) { return name(code, SPANISH); }

    public static String name(String code, Locale language) { return Locale.of("", code).getDisplayCountry(language); }
}
