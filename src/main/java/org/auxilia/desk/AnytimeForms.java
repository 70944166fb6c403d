package org.auxilia.desk;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.desk.ActForms.row;
import static org.auxilia.desk.Field.*;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Stage;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;

/** Forms of what may happen at any stage. Courtesy and exception are asked for on the ladder of "no", where their conditions stand (5.1.7 A, OC-5). */
final class AnytimeForms {

    private AnytimeForms() {}

    static void add() {
        row(AUTHORISATION, List.of(choice("subject", Subject.MEMBER, Subject.EXCESS, Subject.COSTS), text("what"), amount("amount").optional()),
            r -> new AuthorisationAsked(r.choice("subject", Subject.class), r.text("what"), asked(r)));
        row(AUTHORISATION_REPLY, List.of(choice("subject", Subject.values()),
            choice("granted", _ -> List.of(Option.of("yes", "desk.granted.yes"), Option.of("no", "desk.granted.no"))), number("percent", 100).optional(), amount("amount").labelled("granted-amount").optional(), text("why"), hidden("asking").optional()), UncoveredForms::decided);
        row(REMARK, List.of(choice("stage", Stage.values()), words("text").labelled("note")), r -> new Remark(r.choice("stage", Stage.class), r.text("text")));
        row(TASK, List.of(text("text").labelled("toDo"), moment("due", 15, 30, 60)),
            r -> new TaskNoted(UUID.randomUUID().toString(), r.text("text"), r.moment("due"), r.assistance().file().owner()));
        row(COMPLAINT_HEARING, List.of(words("text").labelled("measure")), r -> new ComplaintHeard(r.text("text")));
        row(TASK_DONE, List.of(hidden("id")), r -> new TaskDone(r.text("id")));
    }

    /** What the kilometres beyond the plan cost must be named, or nobody knows what is granted (CA-14). */
    private static Optional<Money> asked(Reading r) {
        boolean unknown = r.choice("subject", Subject.class) == Subject.EXCESS && r.assistance().kilometresBeyond().isPresent();
        if (unknown && r.amountIf("amount").isEmpty()) throw new Failure.Invalid("amount", Message.of("web.form.required"));
        return r.amountIf("amount");
    }
}
