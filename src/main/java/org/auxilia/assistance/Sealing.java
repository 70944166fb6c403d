package org.auxilia.assistance;

import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals what was written since the last seal. No act waits for it and it waits for none: an act that still goes on is left to the next
 * seal, and of several instances that seal at once one is right.
 */
@Component
public class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final int MOST = 10_000;

    private final Seals seals;
    private final int most;
    /** So that an outage is one line of the log. */
    private volatile boolean away;

    @Autowired
    Sealing(Seals seals) { this(seals, MOST); }

    /** @param most cases in one seal */
    Sealing(Seals seals, int most) {
        this.seals = seals;
        this.most = most;
    }

    /** One round; a database that is away ends it, and the next one catches up. */
    public void poll() {
        try {
            int cases;
            do cases = sealed(); while (cases == most);
            away = false;
        } catch (RuntimeException databaseAway) {
            if (!away) log.warn("The log could not be sealed, trying again: {}", databaseAway.getMessage());
            away = true;
        }
    }

    /** @return how many cases the new seal holds; none: there is no new one */
    int sealed() {
        var settled = seals.settled();
        var last = seals.last();
        var changed = seals.changed(last.upto(), settled, most + 1);
        if (changed.isEmpty()) return 0;
        var upto = changed.size() > most ? changed.getLast().at() : settled;
        if (!upto.isAfter(last.upto())) return sealInstant(last);
        var cases = changed.stream().limit(most).map(Seals.Change::head).toList();
        seals.add(last.next(upto, cases));
        return cases.size();
    }

    /** More cases were written at one instant than a seal usually holds, as by a bulk load: one seal takes them all. */
    private int sealInstant(Seal last) {
        var upto = last.upto().plus(1, ChronoUnit.MICROS);
        var cases = seals.changed(last.upto(), upto, Integer.MAX_VALUE).stream().map(Seals.Change::head).toList();
        seals.add(last.next(upto, cases));
        return most;
    }
}
