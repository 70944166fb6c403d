package org.auxilia.network;

import java.text.Normalizer;
import java.util.Locale;

/** Names as one searches them: lower case, without accents, single blanks, nothing that LIKE would take for a pattern. */
final class SearchText {

    private SearchText() { }

    static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
