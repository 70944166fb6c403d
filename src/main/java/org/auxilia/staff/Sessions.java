package org.auxilia.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.auxilia.data.House;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions in the database, written only when something changed: that somebody is still there is noted once in
 * {@link #PRECISION}, so reading a page writes nothing. What can't be read any more, after an update of the program, counts as absent.
 */
final class Sessions<S extends Session> implements SessionRepository<Sessions.Kept<S>> {

    static final Duration PRECISION = Duration.ofMinutes(10);

    private final FindByIndexNameSessionRepository<S> stored;
    /** Told which one has ended, so that what it had open ends with it. */
    private final Consumer<String> ended;
    /** Whether who comes in is still let in. */
    private final Predicate<SignedIn> stands;

    Sessions(FindByIndexNameSessionRepository<S> stored, Consumer<String> ended, Predicate<SignedIn> stands) {
        this.stored = stored;
        this.ended = ended;
        this.stands = stands;
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(stored.createSession());
    }

    /**
     * Who comes in was judged a while ago, and a session that isn't stored yet can't be ended. So it is stored first and then their access is
     * looked at once more, where a change that is under way is waited for; and whoever changes it writes that first and then ends what is stored.
     * One of both sees the other, whichever is first, and a session that is only read asks nothing (ID-1). What could not be asked is asked by
     * the next try to store it, without which nobody learns of the session.
     */
    @Override
    public void save(Kept<S> session) {
        if (!session.changed) {
            return;
        }
        stored.save(session.inner);
        var who = session.comes ? whose(session) : Optional.<SignedIn>empty();
        if (who.isPresent()) {
            if (!stands.test(who.get())) {
                deleteById(session.getId());
            }
            session.comes = false;
        }
        session.changed = false;
    }

    @Override
    public Kept<S> findById(String id) {
        // It says who looks: to ask that first would be to read it twice.
        var found = House.own(() -> stored.findById(id));
        if (found == null) {
            return null;
        }
        var kept = new Kept<>(found);
        kept.changed = false;
        kept.comes = false;
        return kept;
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        ended.accept(id);
    }

    /** Ends every session of this user. */
    void endAllOf(int user) {
        end(user, _ -> true);
    }

    /** Ends those of this user whose handle fits. One that has ended already is no fault. */
    void end(int user, Predicate<String> handle) {
        idsOf(user).keySet().stream().filter(id -> handle.test(OpenSession.handle(id))).forEach(this::deleteById);
    }

    /** Those of this user, the last seen first; who is only {@link Halfway} in has none yet. */
    List<OpenSession> of(int user) {
        return idsOf(user).values().stream().map(Kept::new).filter(Sessions::isIn).map(OpenSession::of).sorted(Comparator.comparing(OpenSession::seen).reversed()).toList();
    }

    private Map<String, S> idsOf(int user) {
        return stored.findByPrincipalName(Integer.toString(user));
    }

    private static boolean isIn(Kept<?> session) {
        return principal(session) instanceof SignedIn;
    }

    /** Who is in by it, or on the way in. */
    private static Optional<SignedIn> whose(Kept<?> session) {
        return switch (principal(session)) {
            case SignedIn who -> Optional.of(who);
            case Halfway half -> Optional.of(half.who());
            case null, default -> Optional.empty();
        };
    }

    private static Object principal(Kept<?> session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() != null ? context.getAuthentication().getPrincipal() : null;
    }

    static final class Kept<S extends Session> implements Session {

        private final S inner;
        private boolean changed = true;
        /** New, or under a new id: at each step on the way in it is one or the other. */
        private boolean comes = true;

        Kept(S inner) {
            this.inner = inner;
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            comes = true;
            return inner.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            try {
                return inner.getAttribute(name);
            } catch (ConversionException | SerializationFailedException unreadable) {
                LoggerFactory.getLogger(Sessions.class).info("{} of a session of an earlier version counts as absent", name);
                return null;
            }
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            inner.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed |= inner.getAttributeNames().contains(name);
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(inner.getLastAccessedTime(), time).compareTo(PRECISION) >= 0) {
                changed = true;
                inner.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            if (!interval.equals(inner.getMaxInactiveInterval())) {
                changed = true;
                inner.setMaxInactiveInterval(interval);
            }
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
