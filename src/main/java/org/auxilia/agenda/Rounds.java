package org.auxilia.agenda;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While the application serves people it fires what is due and hears what other instances did; a command of the command line does neither. */
@Component
@ConditionalOnBooleanProperty(name = "auxilia.serving", matchIfMissing = true)
class Rounds implements SmartLifecycle {

    /** Milliseconds from one round to the next: a due task is late by no more than this and the statement (TK-3). */
    private static final int EVERY = 250;

    private final Firing firing;
    private final OtherInstances others;
    private ScheduledExecutorService rounds;

    Rounds(Firing firing, OtherInstances others) {
        this.firing = firing;
        this.others = others;
    }

    @Override
    public synchronized void start() {
        rounds = Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("rounds-", 1).factory());
        rounds.scheduleWithFixedDelay(firing::poll, 0, EVERY, TimeUnit.MILLISECONDS);
        rounds.scheduleWithFixedDelay(others::poll, 0, EVERY, TimeUnit.MILLISECONDS);
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

    @Override public synchronized boolean isRunning() { return rounds != null; }
}
