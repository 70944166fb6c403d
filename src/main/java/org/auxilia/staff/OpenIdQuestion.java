package org.auxilia.staff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * What was asked of the OpenID provider, one for each tab that goes there.
 *
 * @param state by which the answer is known to be the one to this
 * @param nonce what the provider's token repeats, as a hash
 * @param verifier without which nobody gets the token
 * @param back where the provider sends people
 * @param to where the person wanted to go
 * @param at when it was asked
 */
record OpenIdQuestion(String state, String nonce, String verifier, String back, String to, Instant at) {

    /** After that it has no answer any more. */
    static final Duration LASTS = Duration.ofMinutes(10);
    /** In bytes. Of {@link OpenIdQuestions#MOST} with longer addresses, sealed and spelt in letters, the browser would send more than Tomcat reads. */
    static final int LONGEST = 300;

    OpenIdQuestion {
        to = to.getBytes(StandardCharsets.UTF_8).length > LONGEST ? "/" : to;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(at.plus(LASTS));
    }

    String written() {
        return String.join("\n", state, nonce, verifier, back, to, at.toString());
    }

    static OpenIdQuestion read(String written) {
        var parts = written.split("\n");
        return new OpenIdQuestion(parts[0], parts[1], parts[2], parts[3], parts[4], Instant.parse(parts[5]));
    }
}
