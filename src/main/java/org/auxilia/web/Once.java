package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * What is sent twice is done once (OP-5): a POST with an {@code Idempotency-Key}, or from a form, which carries a key of its own. What
 * the act writes and the answer under its key are one transaction, so a crash leaves both or neither, and whoever asks again under
 * the key gets that answer; while it is still being made, later than {@link #SECONDS} he is told so. What came to nothing uses up no key.
 * {@code If-Match} is judged in the same transaction: here, or by the form that takes it for the version that was seen.
 */
@Component
class Once implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(Once.class);
    static final String FAILED = Once.class.getName() + ".failed", DONE = Once.class.getName() + ".done";
    /** Longer than this nobody waits for the one who is at work under the same key. */
    static final int SECONDS = 20;
    private static final List<String> HEADERS = List.of("Content-Type", "Location", "Link", "ETag", "HX-Redirect", "HX-Retarget", "HX-Reswap", "HX-Push-Url");

    /** @param key empty when only a version is demanded */
    private record Sending(TransactionStatus transaction, Runnable turn, int owner, Optional<String> key) {
    }

    private record Place(int owner, String key) {
    }

    private final KeptAnswers answers;
    private final PlatformTransactionManager transactions;
    private final ObjectProvider<Versions> versions;
    private final ObjectProvider<VersionedForms> forms;
    private final Shells shells;
    /** Of the many at once under one key only one waits in the database. */
    private final Turns<Place> turns = new Turns<>();

    Once(KeptAnswers answers, PlatformTransactionManager transactions, ObjectProvider<Versions> versions, ObjectProvider<VersionedForms> forms, Shells shells) {
        this.answers = answers;
        this.transactions = transactions;
        this.versions = versions;
        this.forms = forms;
        this.shells = shells;
    }

    /** After the rights were asked, so that what they refuse is no part of it. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(100);
    }

    static boolean concerns(HttpServletRequest request) {
        return request.getMethod().equals("POST") && (key(request).isPresent() || request.getHeader("If-Match") != null);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var viewer = shells.of(request).viewer();
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(LooksUp.class) || viewer.isEmpty() || !concerns(request)) {
            return true;
        }
        var key = key(request);
        if (key.filter(it -> !it.matches("[\\x21-\\x7e]{1,200}")).isPresent()) {
            throw new Failure.Invalid("Idempotency-Key", Message.of("web.failure.key-shape"));
        }
        Runnable turn = key.isEmpty() ? () -> {} : turns.await(new Place(viewer.get().id(), key.get()), Duration.ofSeconds(SECONDS)).orElseThrow(() -> new Failure.Refused(KeptAnswers.BUSY));
        var sending = new Sending(begin(turn), turn, viewer.get().id(), key);
        try {
            var before = key.flatMap(it -> answers.claim(sending.owner(), it, Fingerprint.of(request, viewer.get())));
            if (before.isPresent()) {
                end(sending, false);
                replay(before.get(), response);
                return false;
            }
            demandVersion(request);
        } catch (RuntimeException | Error failed) {
            if (!sending.transaction().isCompleted()) {
                end(sending, false);
            }
            throw failed;
        }
        request.setAttribute(Once.class.getName(), sending);
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (!(request.getAttribute(Once.class.getName()) instanceof Sending sending)) {
            return;
        }
        request.removeAttribute(Once.class.getName());
        boolean well = thrown == null && response.getStatus() < 400;
        try {
            if (well && request.getAttribute(DONE) != null) {
                sending.key().ifPresent(key -> answers.keep(sending.owner(), key, answer(response)));
            } else if (well) {
                sending.key().ifPresent(key -> answers.release(sending.owner(), key));
            }
            end(sending, well);
        } catch (RuntimeException uncertain) {
            // Not certain whether it stands: the same key, sent again, says so.
            request.setAttribute(FAILED, uncertain);
            if (!sending.transaction().isCompleted()) {
                end(sending, false);
            }
            return;
        }
        tidy();
    }

    /** The act stands whatever becomes of this. */
    private void tidy() {
        try {
            answers.tidy();
        } catch (RuntimeException later) {
            log.warn("Old answers were not removed, trying again later: {}", String.valueOf(later));
        }
    }

    private TransactionStatus begin(Runnable turn) {
        try {
            return transactions.getTransaction(new DefaultTransactionDefinition());
        } catch (RuntimeException e) {
            turn.run();
            throw e;
        }
    }

    private void end(Sending sending, boolean well) {
        try {
            if (well) {
                transactions.commit(sending.transaction());
            } else {
                transactions.rollback(sending.transaction());
            }
        } finally {
            sending.turn().run();
        }
    }

    private void demandVersion(HttpServletRequest request) {
        var wanted = Seen.wanted(request);
        if (wanted.isEmpty()) {
            return;
        }
        if (forms.stream().anyMatch(it -> it.has(request.getRequestURI()))) {
            Seen.by(request, wanted.getAsInt());
        } else if (versions.stream().noneMatch(it -> it.demand(request.getRequestURI(), wanted.getAsInt(), shells.of(request)))) {
            throw new Failure.Invalid("If-Match", Message.of("web.failure.no-version"));
        }
    }

    /** The form's own key stands below its token. */
    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Idempotency-Key")).map(String::strip)
                .or(() -> Body.isJson(request) ? Optional.empty() : Optional.ofNullable(request.getParameter("_key")).filter(it -> !it.isBlank()));
    }

    private static KeptAnswers.Answer answer(HttpServletResponse response) {
        var buffered = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        var headers = new ArrayList<String>();
        HEADERS.stream().filter(name -> response.getHeader(name) != null).forEach(name -> headers.addAll(List.of(name, response.getHeader(name))));
        response.getHeaders("Set-Cookie").stream().filter(it -> it.startsWith(Shells.SAID + "=") || it.startsWith(DraftController.TAKEN + "=")).forEach(it -> headers.addAll(List.of("Set-Cookie", it)));
        return new KeptAnswers.Answer(response.getStatus(), headers, buffered == null ? new byte[0] : buffered.getContentAsByteArray());
    }

    private static void replay(KeptAnswers.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Idempotent-Replayed", "true");
        for (int i = 0; i + 1 < answer.headers().size(); i += 2) {
            response.addHeader(answer.headers().get(i), answer.headers().get(i + 1));
        }
        response.getOutputStream().write(answer.body());
    }
}
