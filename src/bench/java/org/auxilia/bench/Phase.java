package org.auxilia.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** So many users who do one thing for some seconds: once a second each, or without a pause. */
final class Phase {

    /**
     * @param nanos     of each request, the quickest first; of one that had to wait for the one before, from the time at which it should have begun
     * @param failed    answers that were none, or not as expected
     * @param cpuMicros of the JVM for each request
     */
    record Figures(long[] nanos, int failed, double perSecond, double cpuMicros) {
        double millis(double part) { return nanos.length == 0 ? Double.NaN : nanos[Math.min(nanos.length - 1, (int) Math.ceil(part * nanos.length) - 1)] / 1e6; }
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Operation operation;
    private final long until;
    private final boolean paced;
    private final AtomicInteger failed = new AtomicInteger();

    private Phase(Operation operation, long until, boolean paced) {
        this.operation = operation;
        this.until = until;
        this.paced = paced;
    }

    static Figures run(Operation operation, List<User> users, int seconds, boolean paced, long jvm) throws InterruptedException {
        long began = System.nanoTime(), cpu = Machine.cpuNanos(jvm);
        var phase = new Phase(operation, began + seconds * 1_000_000_000L, paced);
        var took = new long[users.size()][];
        var threads = Arrays.stream(range(users.size())).mapToObj(i -> Thread.ofPlatform().start(() -> took[i] = phase.act(users.get(i), began + (paced ? i * 1_000_000_000L / users.size() : 0)))).toList();
        for (var thread : threads) thread.join();
        var all = Arrays.stream(took).flatMapToLong(LongStream::of).sorted().toArray();
        double lasted = (System.nanoTime() - began) / 1e9;
        return new Figures(all, phase.failed.get(), all.length / lasted, (Machine.cpuNanos(jvm) - cpu) / 1e3 / Math.max(1, all.length));
    }

    private static int[] range(int size) { return java.util.stream.IntStream.range(0, size).toArray(); }

    private long[] act(User user, long first) {
        var took = LongStream.builder();
        int from = COUNT.getAndAdd(100_000);
        for (int n = from; ; n++) {
            long due = paced ? first + (n - from) * 1_000_000_000L : System.nanoTime();
            if (due >= until) return took.build().toArray();
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) LockSupport.parkNanos(wait);
            if (!isRight(user, n)) failed.incrementAndGet();
            took.add(System.nanoTime() - due);
        }
    }

    private boolean isRight(User user, int n) {
        try {
            return operation.asks().right(user, n, "bench-" + user.id + "-" + System.nanoTime());
        } catch (IOException e) {
            throw new IllegalStateException(operation.key(), e);
        }
    }
}
