package org.auxilia.desk;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.desk.ActForms.row;
import static org.auxilia.desk.Field.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Task;
import org.auxilia.assistance.Term;

/** Forms of stage 3 (Procedure 5.3). */
final class MonitoringForms {

    private MonitoringForms() {}

    static void add() {
        row(PROVIDER_TALK, List.of(choice("direction", Direction.values()), words("text"), about()), r -> new SpokeWithProvider(r.choice("direction", Direction.class), about(r), r.text("text")));
        row(MEMBER_TALK, List.of(choice("direction", Direction.values()), words("text"), about()), r -> new SpokeWithMember(r.choice("direction", Direction.class), about(r), r.text("text")));
        row(OTHER_TALK, List.of(choice("with", Outsider.values()), choice("direction", Direction.values()), words("text"), about()),
            r -> new SpokeWithOther(r.choice("with", Outsider.class), r.choice("direction", Direction.class), about(r), r.text("text"), Optional.empty(), Optional.empty()));
        row(CALL_ATTEMPT, List.of(choice("party", Party.PROVIDER, Party.MEMBER, Party.ACCOUNT, Party.THIRD), about()), r -> new CallUnanswered(r.choice("party", Party.class), about(r)));
        row(DEPARTURE, List.of(), _ -> new DepartureSeen());
        row(DELAY, List.of(moment("eta", 15, 30, 45, 60), text("why")), r -> new DelayReported(r.moment("eta"), r.text("why")));
        row(GIVING_BACK, List.of(text("why")), r -> new GivenBack(AssignmentForms.assigned(r), r.text("why")));
        row(NEW_TIME, List.of(), _ -> new NewTimeAccepted());
        row(RESCHEDULING, List.of(window("agreed"), text("why"), choice("askedBy", Party.MEMBER, Party.PROVIDER, Party.COORDINATOR)),
            r -> new Rescheduled(r.window("agreed"), r.text("why"), r.choice("askedBy", Party.class)));
        row(NEW_TIME_REFUSAL, List.of(text("why")), r -> new NewTimeDeclined(r.text("why")));
        row(OTHER_PROVIDER_REFUSAL, List.of(check("noneAvailable"), text("why")), r -> new OtherProviderDeclined(r.is("noneAvailable"), r.text("why")));
        row(CANCELLATION, List.of(OpeningForms.cause(FinalStatus.CANCELLED_LATER), text("who"), ByHand.told()), r -> new MemberCancelled(r.text("cause"), r.text("who"), ByHand.left(r)));
        row(ARRIVAL, List.of(), _ -> new ArrivalReported());
        row(CONTACT, List.of(), _ -> new ContactConfirmed());
        row(IDENTITY, List.of(choice("matches", _ -> List.of(Option.of("yes", "desk.identity.yes"), Option.of("no", "desk.identity.no"))), text("person"), text("document")),
            r -> new IdentityChecked(r.text("matches").equals("yes"), r.text("person"), r.text("document")));
        row(CONFERENCE, List.of(words("text")), r -> new Conferenced(r.text("text")));
        row(MEETING, List.of(words("how")), r -> new MeetingSettled(r.text("how")));
        row(ABSENCE, List.of(), _ -> new MemberAbsent());
        row(INSTRUCTIONS_QUERY, List.of(choice("reason", Reason.values()), words("text").labelled("question")), r -> new InstructionsAsked(r.choice("reason", Reason.class), r.text("text")));
        row(INSTRUCTION, List.of(words("text").labelled("instruction"), text("person").optional()), r -> new InstructionGiven(r.text("text"), r.text("person")));
        row(CALL_BACK, List.of(choice("whom", Party.MEMBER, Party.PROVIDER, Party.ACCOUNT, Party.THIRD), moment("at", 2, 10, 30, 60).optional(), text("why")),
            r -> new CallBackPromised(r.momentIf("at").orElseGet(() -> soon(r)), r.choice("whom", Party.class), r.text("why")));
    }

    /** TK-32: the line dropped and no hour was promised. */
    private static Instant soon(Reading r) { return r.context().now().plus(r.assistance().policy().term(Term.CALL_BACK)); }

    /** The task for which one called; the agenda fills it in. */
    private static Field about() { return hidden("about").optional(); }

    private static Optional<Task> about(Reading r) { return r.textIf("about").flatMap(name -> java.util.Arrays.stream(Task.values()).filter(it -> it.name().equals(name)).findFirst()); }
}
