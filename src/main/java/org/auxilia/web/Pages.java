package org.auxilia.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Renders templates and writes {@link Page}s. Templates are compiled with the program; with {@code auxilia.dev=true}
 * they are read from {@code src/main/jte} and a change shows at the next request.
 */
@Component
public class Pages {

    private final TemplateEngine engine;
    private final Shells shells;
    private final Programs programs;
    private final Supplier<List<Showing>> showings;
    private final Downloads downloads;

    Pages(Shells shells, Programs programs, ObjectProvider<Showing> showings, Downloads downloads, @Value("${auxilia.dev:false}") boolean dev) {
        this.shells = shells;
        this.programs = programs;
        this.showings = SingletonSupplier.of(() -> showings.stream().toList());
        this.downloads = downloads;
        this.engine = dev
                ? TemplateEngine.create(new DirectoryCodeResolver(Path.of("src/main/jte")), Path.of("target/jte-dev"),
                        ContentType.Html, Pages.class.getClassLoader(), "org.auxilia.devtemplates")
                : TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "org.auxilia.templates");
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
    }

    /** Writes the answer. */
    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(page, shells.of(request), request, response);
    }

    void write(Page page, Shell shell, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page.template().isPresent() && page.status() == HttpServletResponse.SC_OK) {
            showings.get().forEach(it -> it.before(request));
        }
        page.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        if (page.hasActed()) {
            done(request);
            DraftController.taken(request, response);
        }
        var file = page.isList() && page.status() == HttpServletResponse.SC_OK ? FileFormat.asked(request) : Optional.<FileFormat>empty();
        if (file.isPresent()) {
            downloads.write(page.table().orElseThrow(), file.get(), shell, request, response);
            return;
        }
        if (Programs.ask(request)) {
            programs.write(page, shell, request, response);
            return;
        }
        if (page.location().isPresent()) {
            go(page, shell, request, response);
            return;
        }
        response.setStatus(page.status());
        forget(request, response);
        if (page.template().isEmpty()) {
            page.said().ifPresent(m -> later(shell.t(m), response));
            return;
        }
        var params = new HashMap<>(page.params());
        params.put("shell", shell);
        shell.classify(() -> downloads.label(page.accounts(), shell));
        boolean aside = page.said().isPresent() && Htmx.asks(request);
        page.said().filter(m -> !aside).ifPresent(m -> shell.say(shell.t(m)));
        var out = render(page.template().get(), params);
        if (page.isBad()) {
            out = render(page.template().get(), params); // the fields have told the summary above them their labels
        }
        if (aside) {
            render("web/said", Map.of("shell", shell, "sentence", shell.t(page.said().get())), out);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        send(out, response);
    }

    /** At once: a page is put together of thousands of pieces, and each on its own way through the server would cost as much as making it. */
    private static void send(Utf8ByteOutput out, HttpServletResponse response) throws IOException {
        var whole = new ByteArrayOutputStream(out.getContentLength());
        out.writeTo(whole);
        whole.writeTo(response.getOutputStream());
    }

    /** A redirect after a POST, or nothing to show: something was done, and is not to be done twice. */
    private static void done(HttpServletRequest request) {
        request.setAttribute(Once.DONE, true);
    }

    private void go(Page page, Shell shell, HttpServletRequest request, HttpServletResponse response) {
        page.said().ifPresent(m -> later(shell.t(m).replace(Shell.UNDO, " ") + (page.undo().isEmpty() ? "" : Shell.UNDO + page.undo()), response));
        if (Htmx.asks(request)) {
            response.setStatus(200);
            response.setHeader("HX-Redirect", page.location().orElseThrow());
        } else {
            response.setStatus(303);
            response.setHeader("Location", page.location().orElseThrow());
        }
    }

    private Utf8ByteOutput render(String template, Map<String, Object> params) {
        var out = new Utf8ByteOutput();
        render(template, params, out);
        return out;
    }

    private void render(String template, Map<String, Object> params, Utf8ByteOutput out) {
        engine.render(template + ".jte", params, out);
    }

    private static void later(String sentence, HttpServletResponse response) {
        response.addCookie(cookie(URLEncoder.encode(sentence, StandardCharsets.UTF_8), 20));
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (!Htmx.asks(request) && Shells.cookie(request, Shells.SAID).isPresent()) {
            response.addCookie(cookie("", 0));
        }
    }

    private static Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(Shells.SAID, value);
        cookie.setMaxAge(seconds);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
