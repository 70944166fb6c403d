package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Tells a failure: a page for people, a notice when htmx asks (so that what was typed stays), problem+json for programs.
 */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;
    private final Shells shells;
    private final Programs programs;

    Problems(Pages pages, Shells shells, Programs programs) {
        this.pages = pages;
        this.shells = shells;
        this.programs = programs;
    }

    /** Answers with what {@link Failure} or accident says. */
    public void write(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problem.of(thrown), thrown, request, response);
    }

    /** Answers with what this code of HTTP means, where nothing was thrown. */
    public void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problem.ofStatus(status), null, request, response);
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
        } else if (problem.kind().equals("busy")) {
            log.warn("Answered as busy: {} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown)));
            response.setHeader("Retry-After", "2");
        }
        var shell = problem.status() == 503 ? shells.ofNobody(request) : shells.of(request);
        if (Programs.ask(request)) {
            programs.write(problem, code, shell, response);
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
        sentences.addAll(problem.meanwhile());
        return new ProblemView(shell.t("web.problem." + problem.kind()), shell.t(problem.told()), sentences, code,
                problem.kind(), again);
    }

    private static String again(HttpServletRequest request, Shell shell) {
        if (request.getMethod().equals("GET")) {
            return shell.address();
        }
        return CameFrom.page(request);
    }

    private static String incident(Problem problem, Throwable thrown, HttpServletRequest request) {
        var code = HexFormat.of().withUpperCase().formatHex(random(4));
        var readable = code.substring(0, 4) + "-" + code.substring(4);
        if (problem.status() == 503) {
            log.warn("Incident {}: {} {}: the database doesn't answer: {}", readable, request.getMethod(),
                    request.getRequestURI(), String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown)));
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
}
