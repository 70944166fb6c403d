package org.auxilia.agenda;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.auxilia.assistance.Sealing;
import org.auxilia.catalogue.Removals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While the application serves people it fires what is due, hears what other instances did, seals the log and forgets what can't be taken back any more; a command of the command line does nothing of it. */
@Component
class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    /** Milliseconds from one round to the next: a due task is late by no more than this and the statement (TK-3). */
    private static final int EVERY = 250;
    /** Seconds from one seal of the log to the next: a case that is taken out sooner leaves its number only (LG-2). */
    private static final int SEAL_EVERY = 60;
    /** Minutes from one tidying of what was removed to the next. */
    private static final int TIDY_EVERY = 10;

    private final Firing firing;
    private final OtherInstances others;
    private final Sealing sealing;
    private final Removals removals;
    private final boolean serving;
    private ScheduledExecutorService rounds;

    Rounds(Firing firing, OtherInstances others, Sealing sealing, Removals removals, @Value("${auxilia.serving:true}") boolean serving) {
        this.firing = firing;
        this.others = others;
        this.sealing = sealing;
        this.removals = removals;
        this.serving = serving;
    }

    @Override
    public synchronized void start() {
        rounds = Executors.newScheduledThreadPool(3, Thread.ofPlatform().daemon().name("rounds-", 1).factory());
        rounds.scheduleWithFixedDelay(lasting(firing::poll), 0, EVERY, TimeUnit.MILLISECONDS);
        rounds.scheduleWithFixedDelay(lasting(others::poll), 0, EVERY, TimeUnit.MILLISECONDS);
        rounds.scheduleWithFixedDelay(lasting(sealing::poll), 0, SEAL_EVERY, TimeUnit.SECONDS);
        rounds.scheduleWithFixedDelay(lasting(removals::tidy), TIDY_EVERY, TIDY_EVERY, TimeUnit.MINUTES);
    }

    /** The executor drops without a word what throws once. So nothing does, an error neither; it is one line of the log until a round succeeds. */
    private static Runnable lasting(Runnable round) {
        var failing = new AtomicBoolean();
        return () -> {
            try {
                round.run();
                failing.set(false);
            } catch (Throwable thrown) {
                if (!failing.getAndSet(true)) log.error("A round failed, trying again", thrown);
            }
        };
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
