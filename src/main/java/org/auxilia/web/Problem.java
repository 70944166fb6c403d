package org.auxilia.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;

/**
 * A failure as HTTP knows it.
 *
 * @param status code of HTTP
 * @param kind word for programs and for the texts: invalid, not-found, forbidden, refused, busy, internal, unavailable
 * @param told what happened
 * @param reasons each obstacle
 * @param fields sentence by field
 * @param meanwhile what others did since one looked, a sentence each
 */
record Problem(int status, String kind, Message told, List<Message> reasons, Map<String, Message> fields, List<String> meanwhile) {

    private static final Set<String> HELD = Set.of("40P01", "40001", "55P03");

    /** Of a page that shows what is wrong. */
    static Problem of(int status, List<Message> reasons, Map<String, Message> fields, List<String> meanwhile) {
        var plain = ofStatus(status);
        var told = status == 409 ? Message.of("web.failure.refused") : status == 422 ? Message.of("web.failure.invalid") : plain.told();
        return new Problem(status, status == 409 ? "refused" : plain.kind(), told, reasons, fields, meanwhile);
    }

    /** Of a page that shows what others have saved, to whom wanted nothing written then. @param meanwhile what they did, a sentence each */
    static Problem ofStale(Map<String, Message> fields, List<String> meanwhile) {
        return new Problem(412, "stale", Message.of("web.failure.stale"), List.of(), fields, meanwhile);
    }

    static Problem of(Throwable thrown) {
        if (isDatabaseGone(thrown)) {
            return new Problem(503, "unavailable", Message.of("web.failure.database"), List.of(), Map.of(), List.of());
        }
        if (isHeld(thrown)) {
            return plain(409, "busy", Message.of("web.failure.busy"));
        }
        return switch (thrown) {
            case Failure.Invalid f -> new Problem(422, "invalid", f.told(), List.of(), f.fields(), List.of());
            case Failure.Contradiction f -> plain(400, "invalid", f.told());
            case Failure.NotFound f -> plain(404, "not-found", f.told());
            case Failure.Forbidden f -> plain(403, "forbidden", f.told());
            case Failure.Refused f -> new Problem(409, "refused", f.told(), f.reasons(), Map.of(), List.of());
            case Failure.Stale f -> new Problem(412, "stale", f.told(), List.of(), Map.of(), f.meanwhile());
            case AccessDeniedException _ -> plain(403, "forbidden", Message.of("web.failure.forbidden"));
            case TypeMismatchException _ -> ofStatus(404);
            case NoSuchElementException _ -> ofStatus(404);
            case InvalidParameterException e -> ofStatus(e.getErrorCode());
            case ErrorResponse e -> ofStatus(e.getStatusCode().value());
            default -> ofStatus(500);
        };
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> plain(404, "not-found", Message.of("web.failure.not-found"));
            case 401 -> plain(401, "signed-out", Message.of("web.failure.not-signed-in"));
            case 403 -> plain(403, "forbidden", Message.of("web.failure.forbidden"));
            case 405, 406, 415 -> plain(status, "invalid", Message.of("web.failure.not-so"));
            case 413 -> plain(413, "invalid", Message.of("web.failure.too-large"));
            case 400, 422 -> plain(status, "invalid", Message.of("web.failure.not-understood"));
            case 503 -> plain(503, "unavailable", Message.of("web.failure.database"));
            default -> plain(status < 500 ? status : 500, "internal", Message.of("web.failure.internal"));
        };
    }

    private static Problem plain(int status, String kind, Message told) {
        return new Problem(status, kind, told, List.of(), Map.of(), List.of());
    }

    /**
     * Whether the database doesn't answer: connection classes 08 and 57P of the standard, no connection at all, or one that was
     * lost so that not even a rollback reached it.
     */
    static boolean isDatabaseGone(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException && !isAnswer(cause.getCause())
                    || cause instanceof java.sql.SQLTransientConnectionException
                    || cause instanceof SQLException sql && isConnection(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody else is writing the same and was waited for too long, or was faster again and again, or both waited for each other (40P01, 40001, 55P03): the next try may well succeed. */
    private static boolean isHeld(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof SQLException sql && HELD.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database said something: a connection that is closed has no state. */
    private static boolean isAnswer(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null;
    }

    private static boolean isConnection(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
