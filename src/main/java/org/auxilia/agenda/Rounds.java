package org.auxilia.agenda;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.auxilia.assistance.Sealing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While the application serves people it fires what is due, hears what other instances did and seals the log; a command of the command line does nothing of it. */
@Component
class Rounds implements SmartLifecycle {

    /** Milliseconds from one round to the next: a due task is late by no more than this and the statement (TK-3). */
    private static final int EVERY = 250;
    /** Seconds from one seal of the log to the next: a case that is taken out sooner leaves its number only (LG-2). */
    private static final int SEAL_EVERY = 60;

    private final Firing firing;
    private final OtherInstances others;
    private final Sealing sealing;
    private final boolean serving;
    private ScheduledExecutorService rounds;

    Rounds(Firing firing, OtherInstances others, Sealing sealing, @Value("${auxilia.serving:true}") boolean serving) {
        this.firing = firing;
        this.others = others;
        this.sealing = sealing;
        this.serving = serving;
    }

    @Override
    public synchronized void start() {
        rounds = Executors.newScheduledThreadPool(3, Thread.ofPlatform().daemon().name("rounds-", 1).factory());
        rounds.scheduleWithFixedDelay(firing::poll, 0, EVERY, TimeUnit.MILLISECONDS);
        rounds.scheduleWithFixedDelay(others::poll, 0, EVERY, TimeUnit.MILLISECONDS);
        rounds.scheduleWithFixedDelay(sealing::poll, 0, SEAL_EVERY, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        rounds.shutdown();
        try {
            rounds.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rounds = null;
    }

    @Override public boolean isAutoStartup() { return serving; }
    @Override public synchronized boolean isRunning() { return rounds != null; }
}
