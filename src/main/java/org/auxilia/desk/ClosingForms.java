package org.auxilia.desk;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.desk.ActForms.row;
import static org.auxilia.desk.Field.*;

import java.util.List;
import java.util.stream.IntStream;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.Stage;

/** Forms of stage 5 (Procedure 5.5); the costs have a screen of their own. */
final class ClosingForms {

    private ClosingForms() {}

    static void add() {
        row(CONFORMITY, List.of(words("words").optional()), r -> new ConformityGiven(r.text("words")));
        row(NON_CONFORMITY, List.of(words("words")), r -> new NonConformityGiven(r.text("words")));
        row(CONFORMITY_ATTEMPT, List.of(), _ -> new ConformityUnanswered());
        row(SURVEY, List.of(choice("score", _ -> IntStream.rangeClosed(1, 5).mapToObj(n -> Option.plain("" + n)).toList()), words("comment").optional()),
            r -> new SurveyAnswered(Integer.parseInt(r.text("score")), r.text("comment")));
        row(REVIEW, List.of(), _ -> new Reviewed());
        row(REOPENING, List.of(choice("to", Stage.values()), text("why")), r -> new Reopened(r.choice("to", Stage.class), r.text("why")));
    }
}
