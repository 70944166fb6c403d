package org.auxilia.geography;

import java.time.ZoneId;
import java.util.Currency;
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

    /** Time zones of these countries, each country's most used first. */
    public static List<String> zones() {
        return List.of("America/Argentina/Buenos_Aires", "America/La_Paz", "America/Costa_Rica", "America/Santiago", "America/Punta_Arenas", "America/Bogota",
            "America/Santo_Domingo", "America/Guayaquil", "Pacific/Galapagos", "America/Guatemala", "America/Tegucigalpa", "America/Mexico_City", "America/Tijuana",
            "America/Hermosillo", "America/Cancun", "America/Managua", "America/Panama", "America/Lima", "America/Asuncion", "America/El_Salvador",
            "America/Montevideo", "America/Caracas");
    }

    /** The zone that most of a country lives in. */
    public static ZoneId zone(String country) {
        return ZoneId.of(switch (country) {
            case "BO" -> "America/La_Paz";
            case "CR" -> "America/Costa_Rica";
            case "CL" -> "America/Santiago";
            case "CO" -> "America/Bogota";
            case "DO" -> "America/Santo_Domingo";
            case "EC" -> "America/Guayaquil";
            case "GT" -> "America/Guatemala";
            case "HN" -> "America/Tegucigalpa";
            case "MX" -> "America/Mexico_City";
            case "NI" -> "America/Managua";
            case "PA" -> "America/Panama";
            case "PE" -> "America/Lima";
            case "PY" -> "America/Asuncion";
            case "SV" -> "America/El_Salvador";
            case "UY" -> "America/Montevideo";
            case "VE" -> "America/Caracas";
            default -> "America/Argentina/Buenos_Aires";
        });
    }

    /** ISO code of the country's money, "ARS". */
    public static String currency(String country) { return Currency.getInstance(Locale.of("", country)).getCurrencyCode(); }

    /** "Argentina". */
    public static String name(String code) { return name(code, SPANISH); }

    public static String name(String code, Locale language) { return Locale.of("", code).getDisplayCountry(language); }
}
