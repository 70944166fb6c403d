package org.auxilia.agenda;

import java.util.List;
import java.util.Optional;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Cases change hands from the board, one or many: taken over by oneself, or handed to a colleague (SR-2). */
@Controller
@Needs(Right.WORK_CASES)
class Handovers {

    private final Handover handover;
    private final Colleagues colleagues;

    Handovers(Handover handover, Colleagues colleagues) {
        this.handover = handover;
        this.colleagues = colleagues;
    }

    @PostMapping("/boards/handover")
    Page hand(Form form, Shell shell, SignedIn who) {
        var back = form.typed("back").matches("/(boards/[a-z]+|agenda)(\\?[^\\r\\n]*)?") ? form.typed("back") : "/boards/open";
        var one = numbers(form.all("only"));
        var numbers = one.isEmpty() ? numbers(form.all("case")) : one;
        if (numbers.isEmpty()) return Page.redirect(back).say("agenda.board.nothing-picked");
        boolean taken = !one.isEmpty() || form.typed("act").equals("take");
        var to = colleague(taken ? who.id() : form.integer("to", 1, Integer.MAX_VALUE).or(0));
        if (to.isEmpty()) return Page.redirect(back).say("agenda.board.choose-colleague");
        var why = shell.t(taken ? "agenda.handover.taken" : "agenda.handover.bulk");
        var results = numbers.stream().map(number -> handover.hand(number, to.get(), why, who)).toList();
        if (results.stream().allMatch(Handover.Result::done)) return Page.redirect(back).say("agenda.board.handed", results.size(), to.get().name());
        return Page.of("agenda/handover").with("results", results).with("to", to.get().name()).with("back", back).acted()
            .json(() -> Rows.of(results.stream().map(it -> new Handed(it.number(), it.done(), it.why().stream().map(shell::t).toList())).toList()));
    }

    /** What became of one case of many. @param why a sentence for each thing in its way */
    record Handed(long number, boolean done, List<String> why) {}

    /** In their order, so that of two bulk acts neither waits for the other. */
    private static List<Long> numbers(List<String> typed) { return typed.stream().filter(it -> it.matches("\\d{1,12}")).map(Long::valueOf).distinct().sorted().toList(); }

    private Optional<Colleagues.Colleague> colleague(int id) { return colleagues.all().stream().filter(it -> it.id() == id).findFirst(); }
}
