package org.auxilia.membership;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auxilia.geography.Countries;
import org.auxilia.web.Remembered;

/** Telephone numbers as people write them, and as they are kept. */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHORTEST_SEARCH = 6;

    /** A number is read once for each country there is; a case asks for those of its own with every page. */
    private static final Remembered<String, List<String>> KEYS = new Remembered<>(typed -> fromTheEnd(endings(typed)));

    private Phones() {}

    /**
     * The number in international form, "+5492920412345" for "02920 15-412345" of Argentina; what can't be read as a number
     * of the country stays as typed.
     */
    public static String kept(String typed, String country) {
        return parsed(typed, country).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164)).orElse(typed.strip());
    }

    /** Whether it is a number that can be dialled from the country. */
    public static boolean isValid(String typed, String country) {
        return parsed(typed, country).isPresent();
    }

    /** As people of the country read it: national inside it, international from elsewhere. */
    public static String shown(String kept, String country) {
        return parsed(kept, country).map(number -> NUMBERS.format(number,
                number.getCountryCode() == NUMBERS.getCountryCodeForRegion(country)
                        ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL)).orElse(kept);
    }

    /** The digits alone, of the international form where it can be told. */
    public static String digits(String typed, String country) {
        return onlyDigits(kept(typed, country));
    }

    /** The same, read from behind: whoever keeps digits so finds by their beginnings the numbers that the text may mean. */
    public static String[] keys(String typed) { return KEYS.get(typed).toArray(String[]::new); }

    /**
     * The endings that the kept digits of this number may have, whichever way and from whichever country it was typed; empty
     * when it is too short to be searched.
     */
    static Set<String> endings(String typed) {
        Set<String> endings = new LinkedHashSet<>();
        String digits = onlyDigits(typed);
        if (digits.length() < SHORTEST_SEARCH || typed.matches(".*\\p{L}.*")) {
            return endings;
        }
        String local = digits.replaceFirst("^0+", "");
        endings.add(local);
        if (local.startsWith("15") && local.length() <= 10) {
            endings.add(local.substring(2));
        }
        for (String country : Countries.codes()) {
            parsed(typed, country).ifPresent(number -> endings.add(ending(number)));
        }
        endings.removeIf(ending -> ending.length() < SHORTEST_SEARCH
                || endings.stream().anyMatch(other -> ending.length() > other.length() && ending.endsWith(other)));
        return endings;
    }

    /** In Argentina a mobile has a 9 that only some ways of dialling it name. */
    private static String ending(PhoneNumber number) {
        String national = String.valueOf(number.getNationalNumber());
        return number.getCountryCode() == 54 ? national.replaceFirst("^9(?=\\d{10}$)", "") : number.getCountryCode() + national;
    }

    static List<String> fromTheEnd(Set<String> endings) {
        return endings.stream().map(ending -> new StringBuilder(ending).reverse().toString()).toList();
    }

    private static Optional<PhoneNumber> parsed(String typed, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, country);
            return Optional.of(number).filter(NUMBERS::isValidNumber);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static String onlyDigits(String text) {
        return text.replaceAll("\\D", "");
    }
}
