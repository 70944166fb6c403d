package org.auxilia.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * The questions of a browser, which keeps them itself, sealed: of whom nobody knows yet nothing is kept here, and each tab has its own. Every
 * instance reads the seal.
 */
@Component
class OpenIdQuestions {

    private static final String NAME = "auxilia-oidc-";
    /** So many tabs may be at the provider at once; the oldest gives way. */
    static final int MOST = 4;

    private final OpenIdKey key;

    OpenIdQuestions(OpenIdKey key) {
        this.key = key;
    }

    /** Those that still have an answer, the newest first. */
    List<OpenIdQuestion> open(HttpServletRequest request, Instant now) {
        var cookies = request.getCookies() == null ? Stream.<Cookie>empty() : Arrays.stream(request.getCookies());
        return cookies.filter(it -> it.getName().startsWith(NAME)).flatMap(it -> read(it.getValue()).stream()).filter(it -> it.isOpen(now))
                .sorted(Comparator.comparing(OpenIdQuestion::at).reversed()).toList();
    }

    void keep(OpenIdQuestion question, HttpServletRequest request, HttpServletResponse response) {
        open(request, question.at()).stream().skip(MOST - 1).forEach(it -> forget(it, request, response));
        set(question, Base64.getUrlEncoder().withoutPadding().encodeToString(seal().encrypt(question.written().getBytes(StandardCharsets.UTF_8))),
                (int) OpenIdQuestion.LASTS.toSeconds(), request, response);
    }

    void forget(OpenIdQuestion question, HttpServletRequest request, HttpServletResponse response) {
        set(question, "", 0, request, response);
    }

    private static void set(OpenIdQuestion question, String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME + question.state().substring(0, 12), value);
        cookie.setMaxAge(seconds);
        cookie.setPath(OpenId.AT);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax"); // the provider's page sends them back
        response.addCookie(cookie);
    }

    /** One for each use: it works on one thing at a time. */
    private BytesEncryptor seal() {
        return new AesBytesEncryptor(key.get(), KeyGenerators.secureRandom(16), AesBytesEncryptor.CipherAlgorithm.GCM);
    }

    /** Whatever the seal doesn't hold together was written by somebody else. */
    private Optional<OpenIdQuestion> read(String sealed) {
        var seal = seal();
        try {
            return Optional.of(OpenIdQuestion.read(new String(seal.decrypt(Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8)));
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }
}
