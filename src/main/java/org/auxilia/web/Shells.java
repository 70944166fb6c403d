package org.auxilia.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes the {@link Shell} of a request. */
@Component
class Shells {

    static final String LANGUAGE = "auxilia-lang";
    static final String THEME = "auxilia-theme";
    static final String SAID = "auxilia-said";

    /** Asked of the container once: by each request it would cost as much as the bar itself. */
    private final Supplier<List<MenuItem>> menu;
    private final Supplier<List<Counters>> counters;
    private final Clock clock;
    private final Assets assets;

    Shells(ObjectProvider<Menu> menus, ObjectProvider<Counters> counters, Clock clock, Assets assets) {
        this.menu = SingletonSupplier.of(() -> menus.stream().flatMap(it -> it.items().stream()).sorted().toList());
        this.counters = SingletonSupplier.of(() -> counters.orderedStream().toList());
        this.clock = clock;
        this.assets = assets;
    }

    /** The request's shell, made once. */
    Shell of(HttpServletRequest request) {
        if (request.getAttribute(Shell.class.getName()) instanceof Shell made) {
            return made;
        }
        var shell = make(request, viewer());
        request.setAttribute(Shell.class.getName(), shell);
        return shell;
    }

    /** A shell of nobody, for when sessions can't be read. */
    Shell ofNobody(HttpServletRequest request) {
        return make(request, Optional.empty());
    }

    private Shell make(HttpServletRequest request, Optional<Viewer> viewer) {
        var locale = viewer.map(Viewer::locale).orElseGet(() -> Languages.of(request));
        var formats = Formats.of(locale, viewer.map(Viewer::zone).orElse(ZoneId.of("UTC")),
                viewer.map(Viewer::country).orElse("AR"));
        var items = viewer.isEmpty() ? List.<MenuItem>of() : menu.get();
        return new Shell(viewer, formats, locale, clock.instant(), here(request, viewer), items,
                () -> viewer.map(this::count).orElse(Map.of()), assets.base());
    }

    private Shell.Here here(HttpServletRequest request, Optional<Viewer> viewer) {
        return new Shell.Here(path(request), Optional.ofNullable(request.getQueryString()).orElse(""),
                Htmx.wantsFragment(request), Htmx.part(request),
                viewer.flatMap(Viewer::themeChosen).or(() -> cookie(request, THEME)).filter(t -> t.equals("light") || t.equals("dark")).orElse(""),
                OuterFilter.mark(request), () -> token(request), cookie(request, SAID).map(s -> URLDecoder.decode(s, StandardCharsets.UTF_8)).orElse(""));
    }

    private static String path(HttpServletRequest request) {
        var at = request.getRequestURI().equals("/bar") ? request.getParameter("at") : null;
        return at == null ? request.getRequestURI() : at;
    }

    private Map<String, Integer> count(Viewer viewer) {
        var all = new HashMap<String, Integer>();
        counters.get().forEach(it -> all.putAll(it.of(viewer)));
        return all;
    }

    private static Optional<Viewer> viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer) : Optional.empty();
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
