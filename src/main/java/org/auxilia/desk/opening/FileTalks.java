package org.auxilia.desk.opening;

import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.ComplaintHeard;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.MonitoringFact.CallUnanswered;
import org.auxilia.assistance.MonitoringFact.Direction;
import org.auxilia.assistance.MonitoringFact.Outsider;
import org.auxilia.assistance.MonitoringFact.SpokeWithMember;
import org.auxilia.assistance.MonitoringFact.SpokeWithOther;
import org.auxilia.assistance.MonitoringFact.SpokeWithProvider;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Task;
import org.auxilia.web.Form;

/** What a case that has no assistance yet may owe: a call back (TK-32), and a superior's ear for a complaint (CA-13). */
final class FileTalks {

    private FileTalks() {}

    /** Empty when the form says what is wrong with it. */
    static Optional<Fact> hearing(Form form) {
        var text = form.text("hearing", Form.LONG_TEXT).required();
        return form.isBad() ? Optional.empty() : Optional.of(new ComplaintHeard(text));
    }

    /** They spoke, or nobody answered. */
    static Optional<Fact> callBack(Form form) {
        var whom = form.choice("whom", Party.class).required();
        boolean answered = FileActs.answer(form, "answered");
        var said = answered ? form.text("said", Form.LONG_TEXT).required() : "";
        return form.isBad() ? Optional.empty() : Optional.of(answered ? spoke(whom, said) : new CallUnanswered(whom, Optional.of(Task.CALL_BACK)));
    }

    private static Fact spoke(Party whom, String said) {
        var about = Optional.of(Task.CALL_BACK);
        return switch (whom) {
            case MEMBER -> new SpokeWithMember(Direction.OUTGOING, about, said);
            case PROVIDER -> new SpokeWithProvider(Direction.OUTGOING, about, said);
            case ACCOUNT -> new SpokeWithOther(Outsider.ACCOUNT, Direction.OUTGOING, about, said, Optional.empty(), Optional.empty());
            case THIRD -> new SpokeWithOther(Outsider.THIRD, Direction.OUTGOING, about, said, Optional.empty(), Optional.empty());
            case COORDINATOR, SUPERVISOR -> new Remark(Stage.OPENING, said);
        };
    }
}
