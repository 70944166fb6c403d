package org.auxilia.staff;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that a telephone makes of a shared secret and the time: RFC 6238 as every such program has it, six digits, 30 seconds, SHA-1. */
final class Totp {

    /** Bytes; RFC 4226 recommends 160 bits. */
    static final int SECRET = 20;
    static final int SECONDS = 30;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step to which this code belongs: the one at hand or a neighbour of it, since clocks differ. Empty when to none. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1).filter(step -> code(secret, step).equals(code)).findFirst();
    }

    /** As people type it: RFC 4648's base 32 (whole groups of five bytes need no padding). */
    static String base32(byte[] bytes) {
        var bits = new BigInteger(1, bytes);
        int letters = bytes.length * 8 / 5;
        return IntStream.range(0, letters).map(i -> bits.shiftRight((letters - 1 - i) * 5).intValue() & 31)
                .collect(StringBuilder::new, (text, five) -> text.append(ALPHABET.charAt(five)), StringBuilder::append).toString();
    }

    /** What the QR carries. */
    static String address(byte[] secret, String username) {
        return "otpauth://totp/Auxilia:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret=" + base32(secret) + "&issuer=Auxilia";
    }
}
