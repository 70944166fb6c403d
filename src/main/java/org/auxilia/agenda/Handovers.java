package org.auxilia.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Cases change hands from a board or the agenda, one or many: taken over by oneself, or handed to a colleague (SR-2). */
@Controller
@Needs(Right.WORK_CASES)
class Handovers {

    private final Handover handover;
    private final TasksByHand byHand;
    private final Colleagues colleagues;

    Handovers(Handover handover, TasksByHand byHand, Colleagues colleagues) {
        this.handover = handover;
        this.byHand = byHand;
        this.colleagues = colleagues;
    }

    @PostMapping("/boards/handover")
    @Answers(value = Handed.class, rows = true)
    Page hand(Form form, Shell shell, SignedIn who) {
        var back = back(form);
        var one = numbers(form.all("only"));
        var picked = one.isEmpty() ? picked(form) : one.stream().map(Picked::of).toList();
        if (picked.isEmpty()) return missing("case", "agenda.board.nothing-picked", form, back);
        boolean taken = !one.isEmpty() || form.typed("act").equals("take");
        var to = colleague(taken ? who.id() : form.integer("to", 1, Integer.MAX_VALUE).or(0));
        if (to.isEmpty()) return missing("to", "agenda.board.choose-colleague", form, back);
        var why = shell.t(taken ? "agenda.handover.taken" : "agenda.handover.bulk");
        var results = picked.stream().map(it -> it.task().map(task -> byHand.pass(task, to.get(), who)).orElseGet(() -> handover.hand(it.number(), to.get(), why, who, shell.formats()))).toList();
        var page = results.stream().allMatch(Handover.Result::done) ? Page.redirect(back).say(said(picked), results.size(), to.get().name())
            : Page.of("agenda/handover").with("results", results).with("to", to.get().name()).with("back", back).acted();
        return page.json(() -> Rows.of(Handed.of(results, shell)));
    }

    /** People are back where they picked and read it there; to programs it is a field's fault. */
    private static Page missing(String field, String sentence, Form form, String back) {
        form.error(field, sentence);
        return Page.redirect(back).say(sentence).faults(form);
    }

    private static String said(List<Picked> picked) {
        if (picked.stream().allMatch(it -> it.task().isEmpty())) return "agenda.board.handed";
        return picked.stream().noneMatch(it -> it.task().isEmpty()) ? "agenda.handover.tasks" : "agenda.handover.both";
    }

    /** What became of one case of many. @param task the key of a task made by hand, empty for the case itself @param why a sentence for each thing in its way */
    record Handed(long number, String task, boolean done, List<String> why) {
        static List<Handed> of(List<Handover.Result> results, Shell shell) { return results.stream().map(it -> new Handed(it.number(), it.task(), it.done(), it.why().stream().map(shell::t).toList())).toList(); }
    }

    /** A case, or one of its tasks that was made by hand: all others go with their case. */
    private record Picked(long number, Optional<TaskKey> task) {
        static Picked of(long number) { return new Picked(number, Optional.empty()); }

        static Picked of(TaskKey it) { return new Picked(it.number(), Optional.of(it).filter(TaskKey::isByHand)); }
    }

    /** In the order of the cases, so that of two bulk acts neither waits for the other. */
    private static List<Picked> picked(Form form) {
        var tasks = form.all("task").stream().flatMap(it -> TaskKey.parse(it).stream()).map(Picked::of);
        return Stream.concat(numbers(form.all("case")).stream().map(Picked::of), tasks).distinct().sorted(Comparator.comparing(Picked::number).thenComparing(it -> it.task().map(TaskKey::text).orElse(""))).toList();
    }

    /** Where somebody came from: a board or the agenda. */
    static String back(Form form) { return back(form, "/boards/open"); }

    /** @param usual where to, if that is not told */
    static String back(Form form, String usual) { return form.typed("back").matches("/(boards/[a-z]+|agenda)(\\?[^\\r\\n]*)?") ? form.typed("back") : usual; }

    /** In their order, so that of two bulk acts neither waits for the other. */
    static List<Long> numbers(List<String> typed) { return typed.stream().filter(it -> it.matches("\\d{1,12}")).map(Long::valueOf).distinct().sorted().toList(); }

    private Optional<Colleagues.Colleague> colleague(int id) { return colleagues.all().stream().filter(it -> it.id() == id).findFirst(); }
}
