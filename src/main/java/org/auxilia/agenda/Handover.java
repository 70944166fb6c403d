package org.auxilia.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.staff.Actor;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Formats;
import org.auxilia.web.Message;
import org.springframework.dao.ConcurrencyFailureException;
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
    Result hand(long number, Colleagues.Colleague to, String why, SignedIn who, Formats formats) {
        return Result.of(number, cases.find(number, who.sight()).map(file -> hand(file, to, why, who.actor(), formats)).orElseGet(() -> because("agenda.handover.no-case")));
    }

    private List<Message> hand(CaseFile file, Colleagues.Colleague to, String why, Actor who, Formats formats) {
        if (!colleagues.serves(to, file)) return because("agenda.handover.not-served", to.name());
        var stamp = Stamp.now(who, clock.instant());
        // Judged by who had it a moment ago: what somebody else wrote meanwhile is not passed over.
        Reply reply;
        try {
            reply = cases.record(Attempt.on(file.number(), 0, stamp, new OwnerChanged(file.owner(), to.id(), to.name(), why)).knowing(file).seen(file.version()).unless(toOtherThan(to.id())));
        } catch (ConcurrencyFailureException held) {
            return because("web.failure.busy"); // this one stays where it was, the others go
        }
        return reply instanceof Reply.Refused it && it.isStale() ? it.unseen().stream().filter(toOtherThan(to.id())).reduce((_, later) -> later).map(entry -> moved(entry, formats, stamp.recordedAt())).stream().toList() : obstacles(reply);
    }

    /** CA-9: who gives a case to this one has not reckoned with its passing to somebody else meanwhile. */
    public static Predicate<Entry> toOtherThan(int owner) { return entry -> entry.fact() instanceof OwnerChanged it && it.owner() != owner; }

    /** Who took it or passed it on, to whom and when, in a sentence. @param entry of an {@link OwnerChanged} */
    public static Message moved(Entry entry, Formats formats, Instant now) {
        var change = (OwnerChanged) entry.fact();
        var who = entry.stamp().who();
        var at = formats.shortly(entry.stamp().recordedAt(), now);
        return who.id() == change.owner() ? Message.of("agenda.handover.took", who.name(), at) : Message.of("agenda.handover.passed", who.name(), change.ownerName(), at);
    }

    static List<Message> obstacles(Reply reply) {
        return switch (reply) {
            case Reply.Recorded _ -> List.of();
            case Reply.Refused it -> it.obstacles().stream().map(obstacle -> Message.of("agenda.constant", obstacle)).toList();
        };
    }

    static List<Message> because(String key, Object... args) { return List.of(Message.of(key, args)); }
}
