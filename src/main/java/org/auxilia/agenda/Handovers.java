package org.auxilia.agenda;

import java.time.Clock;
import java.util.List;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.Reader;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.Rights;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Cases change hands from the board: taken over by oneself, or handed to a colleague by a supervisor (SR-2). */
@Controller
@Needs(Right.WORK_CASES)
class Handovers {

    private final Cases cases;
    private final Colleagues colleagues;
    private final Clock clock;

    Handovers(Cases cases, Colleagues colleagues, Clock clock) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @PostMapping("/boards/handover")
    Page hand(Form form, Shell shell, Actor who) {
        var numbers = form.all("case").stream().filter(it -> it.matches("\\d{1,12}")).map(Long::valueOf).distinct().toList();
        if (numbers.isEmpty()) return Page.redirect("/boards/open").say("agenda.board.nothing-picked");
        boolean taken = form.typed("act").equals("take");
        if (!taken) Rights.demand(who, Right.SUPERVISE);
        var to = taken ? who.id() : form.integer("to", 1, Integer.MAX_VALUE).or(0);
        var colleague = colleagues.all().stream().filter(it -> it.id() == to).findFirst();
        if (colleague.isEmpty()) return Page.redirect("/boards/open").say("agenda.board.choose-colleague");
        var why = shell.t(taken ? "agenda.handover.taken" : "agenda.handover.bulk");
        var refused = numbers.stream().map(number -> hand(number, colleague.get(), why, who)).flatMap(List::stream).toList();
        return said(numbers.size(), refused, colleague.get().name(), shell);
    }

    private Page said(int all, List<Message> refused, String name, Shell shell) {
        return refused.isEmpty() ? Page.redirect("/boards/open").say("agenda.board.handed", all, name)
            : Page.redirect("/boards/open").say("agenda.board.not-handed", refused.size(), shell.t(refused.getFirst()));
    }

    private List<Message> hand(long number, Colleagues.Colleague to, String why, Actor who) {
        var file = cases.find(number, Reader.STAFF).orElseThrow(Failure.NotFound::new);
        var reply = cases.record(number, 0, Stamp.now(who, clock.instant()), new OwnerChanged(file.owner(), to.id(), to.name(), why));
        return switch (reply) {
            case Reply.Recorded _ -> List.of();
            case Reply.Refused it -> it.obstacles().stream().map(obstacle -> Message.of("agenda.constant", obstacle)).toList();
        };
    }
}
