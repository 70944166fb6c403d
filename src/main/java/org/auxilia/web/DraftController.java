package org.auxilia.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A page's own way to its drafts (CA-10). A form that is sent names its draft, {@code _draft}; once it is taken, the draft goes here and,
 * told by a cookie, in the browser: not before, since what is sent may not arrive.
 */
@Controller
class DraftController implements HandlerInterceptor, WebMvcConfigurer {

    /** Name of the draft whose form was taken. */
    static final String TAKEN = "auxilia-taken";
    /** Characters of a draft: more than the longest form takes, the conditions of a plan with all their clauses. */
    private static final int LARGEST = 250_000;

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/drafts")
    Page mine(Form form, Shell shell) {
        var kept = drafts.of(viewer(shell), form.all("form"));
        return Page.done().status(200).json(() -> Rows.of(kept));
    }

    @PostMapping("/drafts")
    Page keep(Form form, Shell shell) {
        var name = form.text("form", 200).required();
        var fields = form.text("fields", LARGEST).required();
        var address = form.text("address", 200).or("");
        if (form.isBad()) {
            throw new Failure.Invalid(form.errors());
        }
        // A browser that was cut off says when it was typed.
        var at = form.typed("at").matches("\\d{1,14}") ? Instant.ofEpochMilli(Long.parseLong(form.typed("at"))) : shell.now();
        drafts.keep(viewer(shell), name, address, fields, at);
        return Page.done();
    }

    @PostMapping("/drafts/removal")
    Page drop(Form form, Shell shell) {
        var name = form.text("form", 200).required();
        if (form.isBad()) {
            throw new Failure.Invalid(form.errors());
        }
        drafts.drop(viewer(shell), name);
        return Page.done();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        var name = sent(request);
        if (thrown == null && !name.isEmpty() && response.getStatus() < 400 && request.getAttribute(Once.DONE) != null && request.getAttribute(Once.FAILED) == null && request.getAttribute(Shell.class.getName()) instanceof Shell shell) {
            shell.viewer().ifPresent(viewer -> drafts.drop(viewer.id(), name));
        }
    }

    /** Tells the browser, before the answer is written. */
    static void taken(HttpServletRequest request, HttpServletResponse response) {
        if (sent(request).isEmpty()) {
            return;
        }
        var cookie = new Cookie(TAKEN, URLEncoder.encode(sent(request), StandardCharsets.UTF_8));
        cookie.setMaxAge(60);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String sent(HttpServletRequest request) {
        var name = request.getMethod().equals("POST") && !Body.isJson(request) ? request.getParameter("_draft") : null;
        return name == null || name.length() > 200 ? "" : name;
    }

    private static int viewer(Shell shell) {
        return shell.viewer().orElseThrow(Failure.Forbidden::new).id();
    }
}
