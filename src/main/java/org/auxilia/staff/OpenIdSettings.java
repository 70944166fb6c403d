package org.auxilia.staff;

import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The organisation's own OpenID provider, where there is one: named by settings, asked for them when somebody comes.
 *
 * @param name what people call it; empty if nobody said
 * @param claim what the provider calls somebody's user name
 * @param emailTrusted whether every address of mail it names is the person's, though it can't say that it was verified
 */
record OpenIdSettings(String issuer, String clientId, String clientSecret, String name, String claim, boolean emailTrusted) {

    static Optional<OpenIdSettings> of(Environment environment) {
        var issuer = environment.getProperty("AUXILIA_OIDC_ISSUER", "").strip();
        var id = environment.getProperty("AUXILIA_OIDC_CLIENT_ID", "").strip();
        var secret = environment.getProperty("AUXILIA_OIDC_CLIENT_SECRET", "").strip();
        if (issuer.isEmpty() || id.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        var claim = environment.getProperty("AUXILIA_OIDC_CLAIM", "").strip();
        return Optional.of(new OpenIdSettings(issuer, id, secret, environment.getProperty("AUXILIA_OIDC_NAME", "").strip(),
                claim.isEmpty() ? "preferred_username" : claim, environment.getProperty("AUXILIA_OIDC_EMAIL_TRUSTED", "").strip().equals("true")));
    }

    /**
     * Whether the name counts: an address of mail only with the provider's word that it was verified, or without a word where that is trusted.
     *
     * @param verified null where the provider says nothing
     */
    boolean counts(Boolean verified) {
        return !claim.equals("email") || (verified == null ? emailTrusted : verified);
    }

    /** The secret is nobody's to read in a log. */
    @Override
    public String toString() {
        return issuer + " " + clientId;
    }
}
