package org.auxilia.agenda;

import java.util.List;
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

/** A note into each of the cases that are picked on a board (LG-1). */
@Controller
@Needs(Right.WORK_CASES)
class BoardNotes {

    /** So many cases one may still look over. */
    private static final int MOST = 50;

    private final BoardNote note;

    BoardNotes(BoardNote note) { this.note = note; }

    @PostMapping("/boards/note")
    @Answers(value = Handovers.Handed.class, rows = true)
    Page write(Form form, Shell shell, SignedIn who) {
        var back = Handovers.back(form);
        var numbers = Handovers.numbers(form.all("case"));
        var text = form.text("text", Form.LONG_TEXT).required();
        if (numbers.isEmpty()) form.error("case", "agenda.board.nothing-picked");
        if (numbers.size() > MOST) form.error("case", "agenda.note.most", MOST, numbers.size());
        if (form.isBad()) return Page.of("agenda/noting").with(form).with("numbers", numbers).with("back", back);
        var results = numbers.stream().map(number -> note.write(number, text, who)).toList();
        var page = results.stream().allMatch(Handover.Result::done) ? Page.redirect(back).say("agenda.note.written", results.size())
            : Page.of("agenda/noted").with("results", results).with("text", text).with("back", back).acted();
        return page.json(() -> Rows.of(Handovers.Handed.of(results, shell)));
    }
}
