package org.auxilia.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams. Each has its place among what was told {@link Recent lately} and a virtual thread that sends what follows, so that a
 * slow browser keeps nobody waiting, many events at once become one, and a stream that opens late or again begins where its page stands.
 */
@Component
class LiveHub implements LiveUpdates, LiveStreams {

    /** Seconds between signs of life; a browser that hears nothing for 30 s says so. */
    static final int BEAT = 10;
    /** Milliseconds after which a browser that was cut off tries again. */
    private static final long AGAIN = 1_000;

    /** Milliseconds within which a stream tells of changes once: the first at once, what follows it together. */
    private static final long BUNDLED = 200;

    /** Milliseconds after which a stream ends and the browser asks for another: so it ends with the right to it. */
    private static final long LASTS = 300_000;

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Recent recent;
    private final Clock clock;

    LiveHub(Recent recent, Clock clock) {
        this.recent = recent;
        this.clock = clock;
    }

    @Override
    public void publish(String... topics) {
        recent.add(topics);
        streams.forEach(Stream::wake);
    }

    /**
     * Opens a stream.
     *
     * @param session with which it ends; null for a program's, which has none
     * @param audible leaves of these topics those that it may carry
     * @param mark up to which the browser has heard already; none: it wants what comes from now on
     */
    SseEmitter open(String session, Optional<String> mark, UnaryOperator<Set<String>> audible) {
        var stream = new Stream(session, new SseEmitter(LASTS), audible, recent.at(mark));
        streams.add(stream);
        stream.emitter.onCompletion(() -> shut(stream));
        stream.emitter.onTimeout(stream.emitter::complete);
        stream.emitter.onError(_ -> shut(stream));
        stream.thread.start();
        return stream.emitter;
    }

    @Override
    public void end(String session) {
        streams.stream().filter(stream -> session.equals(stream.session)).forEach(this::shut);
    }

    int count() {
        return streams.size();
    }

    @PreDestroy
    void close() {
        streams.forEach(this::shut);
    }

    private void shut(Stream stream) {
        streams.remove(stream);
        stream.stopped = true;
        stream.wake();
    }

    private SseEmitter.SseEventBuilder beat() {
        return SseEmitter.event().name("beat").data(Long.toString(clock.millis()));
    }

    private final class Stream {

        private final String session;
        private final SseEmitter emitter;
        private final UnaryOperator<Set<String>> audible;
        private final Thread thread = Thread.ofVirtual().name("live").unstarted(this::run);
        private long heard;
        private long sent;
        private long told = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(BUNDLED);
        private volatile boolean stopped;

        Stream(String session, SseEmitter emitter, UnaryOperator<Set<String>> audible, long heard) {
            this.session = session;
            this.emitter = emitter;
            this.audible = audible;
            this.heard = heard;
        }

        void wake() {
            LockSupport.unpark(thread);
        }

        private void run() {
            try {
                send(beat().reconnectTime(AGAIN));
                while (!stopped) {
                    sendWhatIsNew();
                }
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                shut(this);
            } catch (RuntimeException unknown) {
                // What may be heard can't be learnt now: the browser comes again by itself, and asks from its mark on.
                shut(this);
                emitter.complete();
            }
        }

        private void sendWhatIsNew() throws IOException {
            for (long rest; (rest = told + TimeUnit.MILLISECONDS.toNanos(BUNDLED) - System.nanoTime()) > 0 && !stopped; ) {
                LockSupport.parkNanos(this, rest);
            }
            if (stopped) {
                return;
            }
            var news = recent.since(heard, audible);
            boolean looked = news.upto() > heard;
            if (looked) {
                told = System.nanoTime(); // whether or not any of it is for this one: to learn that is what takes time
            }
            heard = news.upto();
            long left = sent + TimeUnit.SECONDS.toNanos(BEAT) - System.nanoTime();
            if (!news.topics().isEmpty()) {
                send(SseEmitter.event().name("topics").id(recent.mark(heard)).data(String.join(" ", news.topics())));
            } else if (left <= 0) {
                send(beat().id(recent.mark(heard)));
            } else if (!looked) { // who has looked looks again: reading the rights may have used up a wake-up
                LockSupport.parkNanos(this, left);
            }
        }

        private void send(SseEmitter.SseEventBuilder event) throws IOException {
            emitter.send(event);
            sent = System.nanoTime();
        }
    }
}
