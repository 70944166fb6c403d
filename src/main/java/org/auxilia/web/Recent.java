package org.auxilia.web;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What was told last, in order, so that a page hears what moved since it was drawn. A mark is a place in this order: the instance and a
 * number. Whoever asks from a mark that is too old, or from another instance's, is told to look at everything anew.
 */
@Component
class Recent {

    static final String EVERYTHING = "*";
    /** A minute of the busiest hour, many times over. */
    private static final int KEPT = 4_096;
    /** So many names are as good as everything. */
    static final int MOST_TOPICS = 500;
    private static final long UNKNOWN = -1;

    /** @param upto number of the last that is in it */
    record Heard(long upto, Set<String> topics) {}

    private final String instance = new BigInteger(60, new SecureRandom()).toString(36);
    private final String[][] ring;
    private long last;

    @Autowired
    Recent() {
        this(KEPT);
    }

    /** @param kept how many are kept */
    Recent(int kept) {
        ring = new String[kept][];
    }

    synchronized void add(String... topics) {
        last++;
        ring[(int) (last % ring.length)] = topics.clone();
    }

    /** Where we are now. */
    synchronized String mark() {
        return mark(last);
    }

    String mark(long number) {
        return instance + "." + number;
    }

    /** The number at this mark; without a mark, the last one. */
    synchronized long at(Optional<String> mark) {
        return mark.map(this::number).orElse(last);
    }

    private long number(String mark) {
        int dot = mark.indexOf('.');
        if (dot < 0 || !mark.substring(0, dot).equals(instance) || !mark.substring(dot + 1).matches("\\d{1,18}")) {
            return UNKNOWN;
        }
        long number = Long.parseLong(mark.substring(dot + 1));
        return number <= last ? number : UNKNOWN;
    }

    /**
     * What was told after this number.
     *
     * @param audible leaves of these topics those that may be heard; asked once for all of them
     */
    Heard since(long number, UnaryOperator<Set<String>> audible) {
        long upto;
        String[][] told;
        synchronized (this) {
            upto = last;
            if (number == UNKNOWN || upto - number > ring.length) {
                return new Heard(upto, Set.of(EVERYTHING));
            }
            told = LongStream.rangeClosed(number + 1, upto).mapToObj(n -> ring[(int) (n % ring.length)]).toArray(String[][]::new);
        }
        Set<String> topics = Arrays.stream(told).flatMap(Arrays::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Heard(upto, topics.size() > MOST_TOPICS ? Set.of(EVERYTHING) : topics.isEmpty() ? topics : audible.apply(topics));
    }
}
