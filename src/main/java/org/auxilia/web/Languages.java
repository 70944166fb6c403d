package org.auxilia.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** In which language a page speaks to whom nobody knows. */
public final class Languages {

    private static final String ASKED = Languages.class.getName();

    private Languages() {
    }

    /** Keeps what was chosen in this browser; false where nothing was. */
    public static boolean keep(String language, HttpServletResponse response) {
        if (!language.equals("es") && !language.equals("en")) {
            return false;
        }
        var cookie = new Cookie(Shells.LANGUAGE, language);
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return true;
    }

    /** Has the answer speak the first of the browser's languages that we know, where nothing was chosen. */
    public static void ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") != null) {
            Collections.list(request.getLocales()).stream().map(Locale::getLanguage).filter(it -> it.equals("es") || it.equals("en")).findFirst()
                    .ifPresent(it -> request.setAttribute(ASKED, Locale.of(it)));
        }
    }

    /** What was chosen, else what the browser asks for where that counts, else Spanish. */
    static Locale of(HttpServletRequest request) {
        return Shells.cookie(request, Shells.LANGUAGE).map(Locale::of)
                .or(() -> Optional.ofNullable((Locale) request.getAttribute(ASKED))).orElse(Texts.SPANISH);
    }
}
