package org.auxilia.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Stamp;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Message;
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
        if (file.isEmpty()) return Handover.Result.of(number, List.of(Message.of("agenda.handover.no-case")));
        var stage = stage(file.get());
        if (stage.isEmpty()) return Handover.Result.of(number, List.of(Message.of("agenda.constant", Obstacle.CLOSED)));
        var reply = cases.record(number, 0, Stamp.now(who.actor(), clock.instant()), new Remark(stage.get(), text));
        return Handover.Result.of(number, Handover.obstacles(reply));
    }

    /** That of the first assistance that has not ended; of a case that has none yet, the opening. Empty where all has ended. */
    private static Optional<Stage> stage(CaseFile file) {
        if (file.file().isFinal()) return Optional.empty();
        if (file.count() == 0) return Optional.of(Stage.OPENING);
        return file.assistances().filter(it -> !it.isFinal()).findFirst().map(Assistance::stage);
    }
}
