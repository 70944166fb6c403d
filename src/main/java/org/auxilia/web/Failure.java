package org.auxilia.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways in which an act doesn't succeed. Thrown anywhere, mapped to HTTP once, in the viewer's words.
 * What nobody foresaw is {@link Internal}: its text is never shown, an incident code is.
 */
public sealed class Failure extends RuntimeException {

    private final transient Message message;

    private Failure(Message message, Throwable cause) {
        super(message.key() + " " + message.args(), cause);
        this.message = message;
    }

    /** What happened, for the person. */
    public Message told() {
        return message;
    }

    /** Something typed is not valid (422). */
    public static final class Invalid extends Failure {
        private final transient Map<String, Message> fields;

        /** @param fields one sentence per name of a field */
        public Invalid(Map<String, Message> fields) {
            super(Message.of("web.failure.invalid"), null);
            this.fields = new LinkedHashMap<>(fields);
        }

        public Invalid(String field, Message sentence) {
            this(Map.of(field, sentence));
        }

        public Map<String, Message> fields() {
            return fields;
        }
    }

    /** What was sent says two things that can't both be (400). */
    public static final class Contradiction extends Failure {
        public Contradiction(String key, Object... args) {
            super(Message.of(key, args), null);
        }
    }

    /** There is no such thing, or not for this person (404). */
    public static final class NotFound extends Failure {
        public NotFound(String key, Object... args) {
            super(Message.of(key, args), null);
        }

        public NotFound() {
            this("web.failure.not-found");
        }
    }

    /** The person's role doesn't do this (403). */
    public static final class Forbidden extends Failure {
        public Forbidden(String key, Object... args) {
            super(Message.of(key, args), null);
        }

        public Forbidden() {
            this("web.failure.forbidden");
        }
    }

    /** The procedure says no, and why (409). */
    public static final class Refused extends Failure {
        private final transient List<Message> reasons;

        public Refused(Message what, List<Message> reasons) {
            super(what, null);
            this.reasons = List.copyOf(reasons);
        }

        public Refused(String key, Object... args) {
            this(Message.of(key, args), List.of());
        }

        /** Each obstacle in one sentence. */
        public List<Message> reasons() {
            return reasons;
        }
    }

    /** It is no longer as it was when the writer looked, and he wanted nothing written then (412, If-Match). */
    public static final class Stale extends Failure {
        private final transient List<String> meanwhile;

        /** @param meanwhile what others did, a sentence each */
        public Stale(Message what, List<String> meanwhile) {
            super(what, null);
            this.meanwhile = List.copyOf(meanwhile);
        }

        public List<String> meanwhile() {
            return meanwhile;
        }
    }

    /** A fault of ours (500). */
    public static final class Internal extends Failure {
        public Internal(Throwable cause) {
            super(Message.of("web.failure.internal"), cause);
        }
    }
}
