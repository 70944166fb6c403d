package org.auxilia.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Stamp;
import org.auxilia.staff.SignedIn;
import org.springframework.stereotype.Component;

/** One note that concerns several cases, written into the log of each (LG-1): a road that is closed, a provider whose telephones are down. */
@Component
class BoardNote {

    private final Cases cases;
    private final Clock clock;

    BoardNote(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** What concerns many is about what is under way: a case whose assistances have all ended takes notes one by one only. */
    Handover.Result write(long number, String text, SignedIn who) {
        var file = cases.find(number, who.sight());
        if (file.isEmpty()) return Handover.Result.of(number, Handover.because("agenda.handover.no-case"));
        var reply = cases.record(Attempt.on(number, 0, Stamp.now(who.actor(), clock.instant()),
            now -> stage(now).<List<Fact>>map(it -> List.of(new Remark(it, text))).orElse(List.of())).knowing(file.get()));
        boolean nothingUnderWay = reply instanceof Reply.Recorded it && it.entries().isEmpty();
        return Handover.Result.of(number, nothingUnderWay ? Handover.because("agenda.constant", Obstacle.CLOSED) : Handover.obstacles(reply));
    }

    /** That of the first assistance that has not ended; of a case that has none yet, the opening. Empty where all has ended. */
    private static Optional<Stage> stage(CaseFile file) {
        if (file.file().isFinal()) return Optional.empty();
        if (file.count() == 0) return Optional.of(Stage.OPENING);
        return file.assistances().filter(it -> !it.isFinal()).findFirst().map(Assistance::stage);
    }
}
