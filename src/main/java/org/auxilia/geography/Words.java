package org.auxilia.geography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as one compares them: lower case, without accents, without the little ones. */
final class Words {

    private static final Set<String> LITTLE = Set.of("de", "del", "la", "las", "el", "los", "y");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private Words() { }

    static List<String> of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        for (var word : BETWEEN.split(plain)) if (!word.isEmpty() && !LITTLE.contains(word) && !words.contains(word)) words.add(word);
        return words.size() > 8 ? words.subList(0, 8) : words;
    }

    /**
     * How well a typed word stands for another, 0 to 1: the same 1; its beginning a little less, the last word being perhaps
     * still typed; one slip in four letters or more, two in eight or more.
     */
    static double likeness(String typed, String word, boolean last) {
        if (typed.equals(word)) return 1;
        if (word.startsWith(typed)) return last || typed.length() >= 3 ? 0.75 + 0.2 * typed.length() / word.length() : 0;
        int allowed = typed.length() >= 8 ? 2 : typed.length() >= 4 ? 1 : 0;
        if (allowed == 0 || Math.abs(word.length() - typed.length()) > allowed) return 0;
        int slips = slips(typed, word, allowed);
        return slips > allowed ? 0 : 0.8 - 0.12 * slips;
    }

    /** Letters wrong, missing, too many or swapped with the neighbour (Damerau, optimal alignment); more than {@code most} is not told apart. */
    private static int slips(String a, String b, int most) {
        int[] before = new int[b.length() + 1], row = new int[b.length() + 1], next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(row[j - 1] + same, 1 + Math.min(row[j], next[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) next[j] = Math.min(next[j], before[j - 2] + 1);
                least = Math.min(least, next[j]);
            }
            if (least > most) return least;
            var oldest = before;
            before = row;
            row = next;
            next = oldest;
        }
        return row[b.length()];
    }
}
