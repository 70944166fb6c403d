package org.auxilia.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams. Each has a set of topics that wait and a virtual thread that sends them, so that a slow browser keeps
 * nobody waiting and many events at once become one.
 */
@Component
class LiveHub implements LiveUpdates {

    /** Seconds between signs of life; a browser that hears nothing for 30 s says so. */
    static final int BEAT = 10;
    private static final int MOST_WAITING = 500;

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    LiveHub(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void publish(String... topics) {
        for (var stream : streams) {
            stream.offer(topics);
        }
    }

    /** Opens a stream that carries the topics which this predicate lets through. */
    SseEmitter open(Predicate<String> mayHear) {
        var emitter = new SseEmitter(0L);
        var stream = new Stream(emitter, mayHear);
        streams.add(stream);
        emitter.onCompletion(() -> shut(stream));
        emitter.onError(_ -> shut(stream));
        Thread.ofVirtual().name("live").start(() -> run(stream));
        return emitter;
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
        stream.stop();
    }

    private void run(Stream stream) {
        try {
            stream.emitter.send(beat());
            while (!stream.stopped) {
                var topics = stream.take();
                if (stream.stopped) {
                    break;
                }
                stream.emitter.send(topics.isEmpty() ? beat()
                        : SseEmitter.event().name("topics").data(String.join(" ", topics)));
            }
            stream.emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            shut(stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SseEmitter.SseEventBuilder beat() {
        return SseEmitter.event().name("beat").data(Long.toString(clock.millis()));
    }

    private static final class Stream {

        private final SseEmitter emitter;
        private final Predicate<String> mayHear;
        private final Set<String> waiting = new LinkedHashSet<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition moved = lock.newCondition();
        private volatile boolean stopped;

        Stream(SseEmitter emitter, Predicate<String> mayHear) {
            this.emitter = emitter;
            this.mayHear = mayHear;
        }

        void offer(String... topics) {
            lock.lock();
            try {
                for (var topic : topics) {
                    if (waiting.size() < MOST_WAITING && mayHear.test(topic)) {
                        waiting.add(topic);
                    }
                }
                moved.signal();
            } finally {
                lock.unlock();
            }
        }

        /** What waits; empty when nothing came within the time of a beat. */
        Set<String> take() throws InterruptedException {
            lock.lock();
            try {
                long nanos = TimeUnit.SECONDS.toNanos(BEAT);
                while (waiting.isEmpty() && !stopped && nanos > 0) {
                    nanos = moved.awaitNanos(nanos);
                }
                var taken = new LinkedHashSet<>(waiting);
                waiting.clear();
                return taken;
            } finally {
                lock.unlock();
            }
        }

        void stop() {
            lock.lock();
            try {
                stopped = true;
                moved.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
