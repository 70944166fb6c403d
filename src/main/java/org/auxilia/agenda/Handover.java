package org.auxilia.agenda;

import java.time.Clock;
import java.util.List;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.staff.Actor;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Message;
import org.springframework.stereotype.Component;

/** A case changes hands (CA-3, SR-2), as far as the procedure lets it. */
@Component
public class Handover {

    private final Cases cases;
    private final Colleagues colleagues;
    private final Clock clock;

    Handover(Cases cases, Colleagues colleagues, Clock clock) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * @param task the key of a task made by hand, empty for the case itself
     * @param why  empty if it was done; else a sentence for each thing in its way
     */
    public record Result(long number, String task, List<Message> why) {
        static Result of(long number, List<Message> why) { return new Result(number, "", why); }

        public boolean done() { return why.isEmpty(); }
    }

    /** @param why as the log will say it */
    Result hand(long number, Colleagues.Colleague to, String why, SignedIn who) {
        return Result.of(number, cases.find(number, who.sight()).map(file -> hand(file, to, why, who.actor())).orElseGet(() -> because("agenda.handover.no-case")));
    }

    private List<Message> hand(CaseFile file, Colleagues.Colleague to, String why, Actor who) {
        if (!colleagues.serves(to, file)) return because("agenda.handover.not-served", to.name());
        var reply = cases.record(file.number(), 0, Stamp.now(who, clock.instant()), new OwnerChanged(file.owner(), to.id(), to.name(), why));
        return obstacles(reply);
    }

    static List<Message> obstacles(Reply reply) {
        return switch (reply) {
            case Reply.Recorded _ -> List.of();
            case Reply.Refused it -> it.obstacles().stream().map(obstacle -> Message.of("agenda.constant", obstacle)).toList();
        };
    }

    static List<Message> because(String key, Object... args) { return List.of(Message.of(key, args)); }
}
