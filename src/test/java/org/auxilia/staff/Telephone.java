package org.auxilia.staff;

import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;

/** The telephone of somebody with a second factor: reads the key off the page and makes codes of it. */
final class Telephone {

    private static final Pattern KEY = Pattern.compile("<code class=\"secret\"[^>]*>([A-Z2-7 ]+)</code>");

    private final byte[] secret = new byte[Totp.SECRET];

    Telephone(String page) {
        var found = KEY.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No key on the page: " + page);
        }
        var bits = found.group(1).replace(" ", "").chars().mapToObj(letter -> BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
        for (int i = 0; i < secret.length; i++) {
            secret[i] = bits.shiftRight(8 * (secret.length - 1 - i)).byteValue();
        }
    }

    String code(Instant now) {
        return Totp.code(secret, Totp.step(now));
    }
}
