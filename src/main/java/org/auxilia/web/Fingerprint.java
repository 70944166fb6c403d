package org.auxilia.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/**
 * Tells one request from another: who sends it with which rights, where it goes, what it says and how it wants the answer, without the
 * tokens of the page that it came from.
 */
final class Fingerprint {

    private Fingerprint() {
    }

    static byte[] of(HttpServletRequest request, Viewer who) {
        var digest = sha256();
        add(digest, who.roleKey());
        add(digest, who.account().map(String::valueOf).orElse(""));
        add(digest, Programs.ask(request) ? "program" : "page");
        add(digest, request.getRequestURI());
        add(digest, String.valueOf(request.getQueryString()));
        if (Body.isJson(request)) {
            add(digest, Body.bytes(request));
        }
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.startsWith("_")) {
                add(digest, name);
                for (var value : values) {
                    add(digest, value);
                }
            }
        });
        files(request, digest);
        return digest.digest();
    }

    private static void files(HttpServletRequest request, MessageDigest digest) {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
            return;
        }
        try {
            for (var part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    add(digest, part.getName());
                    add(digest, part.getInputStream().readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length, so that "ab" "c" is not "a" "bc". */
    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
