package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a failure: a page for people, a notice when htmx asks (so that what was typed stays), problem+json for programs.
 */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;
    private final Shells shells;
    private final JsonMapper json = new JsonMapper();

    Problems(Pages pages, Shells shells) {
        this.pages = pages;
        this.shells = shells;
    }

    /** Answers with what {@link Failure} or accident says. */
    public void write(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problem.of(thrown), thrown, request, response);
    }

    void write(Problem problem, Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted() || thrown instanceof AsyncRequestNotUsableException) {
            return;
        }
        if (thrown instanceof NoSuchElementException) {
            log.info("Answered as not found", thrown);
        }
        response.resetBuffer();
        var code = problem.status() >= 500 ? incident(problem, thrown, request) : "";
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "5");
        }
        var shell = problem.status() == 503 ? shells.ofNobody(request) : shells.of(request);
        if (wantsJson(request)) {
            writeJson(problem, code, shell, response);
            return;
        }
        var page = Page.of(Htmx.asks(request) ? "web/problem-notice" : "web/problem").status(problem.status())
                .with("problem", view(problem, code, shell, again(request, shell)));
        if (Htmx.asks(request)) {
            page.header("HX-Retarget", "#notices").header("HX-Reswap", "innerHTML").header("HX-Push-Url", "false");
        }
        pages.write(page, shell, request, response);
    }

    private static ProblemView view(Problem problem, String code, Shell shell, String again) {
        var sentences = new java.util.ArrayList<String>();
        problem.reasons().forEach(reason -> sentences.add(shell.t(reason)));
        problem.fields().values().forEach(field -> sentences.add(shell.t(field)));
        return new ProblemView(shell.t("web.problem." + problem.kind()), shell.t(problem.told()), sentences, code,
                problem.kind(), again);
    }

    private static String again(HttpServletRequest request, Shell shell) {
        if (request.getMethod().equals("GET")) {
            return shell.address();
        }
        var from = request.getHeader("Referer");
        var host = request.getScheme() + "://" + request.getHeader("Host");
        return from != null && from.startsWith(host + "/") ? from.substring(host.length()) : "/";
    }

    private void writeJson(Problem problem, String code, Shell shell, HttpServletResponse response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:auxilia:" + problem.kind());
        body.put("title", shell.t("web.problem." + problem.kind()));
        body.put("status", problem.status());
        body.put("detail", shell.t(problem.told()));
        if (!problem.reasons().isEmpty()) {
            body.put("reasons", problem.reasons().stream().map(shell::t).toList());
        }
        if (!problem.fields().isEmpty()) {
            var fields = new LinkedHashMap<String, String>();
            problem.fields().forEach((name, sentence) -> fields.put(name, shell.t(sentence)));
            body.put("errors", fields);
        }
        if (!code.isEmpty()) {
            body.put("incident", code);
        }
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static String incident(Problem problem, Throwable thrown, HttpServletRequest request) {
        var code = HexFormat.of().withUpperCase().formatHex(random(4));
        var readable = code.substring(0, 4) + "-" + code.substring(4);
        if (problem.status() == 503) {
            log.warn("Incident {}: {} {}: the database doesn't answer: {}", readable, request.getMethod(),
                    request.getRequestURI(), String.valueOf(thrown));
        } else {
            log.error("Incident {}: {} {}", readable, request.getMethod(), request.getRequestURI(), thrown);
        }
        return readable;
    }

    private static byte[] random(int bytes) {
        var some = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(some);
        return some;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
