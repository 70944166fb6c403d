package org.auxilia.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What opens a link: the token in its address and the code that the coordinator reads out. Only hashes of them are kept.
 *
 * @param token 160 random bits, in the letters of an address
 * @param code  six digits
 */
public record LinkSecret(String token, String code) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20, CODES = 1_000_000;

    static LinkSecret random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits), "%06d".formatted(RANDOM.nextInt(CODES)));
    }

    /** As he typed it: blanks and dashes between the digits are nobody's fault. */
    static LinkSecret typed(String token, String code) { return new LinkSecret(token, code.replaceAll("[\\s.-]", "")); }

    byte[] tokenHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the token as the key: a million of codes would be tried in a moment, if one had but the table. */
    byte[] codeHash() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** "482 913", as one reads it out. */
    public String spoken() { return code.substring(0, 3) + " " + code.substring(3); }

    @Override public String toString() { return "LinkSecret"; }
}
