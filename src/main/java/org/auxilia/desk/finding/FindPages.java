package org.auxilia.desk.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.agenda.BoardQuery;
import org.auxilia.agenda.BoardQuery.Filter;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.agenda.BoardQuery.View;
import org.auxilia.agenda.Boards;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.Members;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the palette finds (ui.md §3): a number is a case; a document, plate, telephone or name is a case or a member. One query each, of what one may see. */
@Controller
@Needs({Right.SEE_CASES, Right.SEE_MEMBERS})
class FindPages {

    private static final int CASES = 6, MEMBERS = 6, SHORTEST = 3;

    private final Boards boards;
    private final Members members;
    private final Services services;

    FindPages(Boards boards, Members members, Services services) {
        this.boards = boards;
        this.members = members;
        this.services = services;
    }

    @GetMapping("/find")
    @Answers(value = Finding.class, rows = true, asks = "q")
    Page find(Form form, Shell shell, SignedIn who) {
        var typed = form.text("q", 200).or("").strip();
        var found = typed.length() < SHORTEST ? List.<Finding>of() : Stream.concat(cases(typed, shell, who).stream(), members(typed, shell, who).stream()).toList();
        return Page.of("desk/findings").with("found", found).json(() -> Rows.of(found));
    }

    /** The number typed comes first, of its assistances the one that was typed. */
    private List<Finding> cases(String typed, Shell shell, SignedIn who) {
        if (!shell.may(Right.SEE_CASES)) return List.of();
        var filter = new Filter(typed, Optional.empty(), "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), shell.formats().zone(), View.EVERYTHING, shell.now());
        var rows = boards.page(new BoardQuery(Tab.ALL, who.id(), who.sight(), who.account().isEmpty(), filter, Optional.empty(), CASES)).rows();
        var meant = rows.stream().filter(it -> it.label().equals(typed)).toList();
        return (meant.isEmpty() ? rows : meant).stream().map(it -> Finding.of(it, services, shell)).toList();
    }

    private List<Finding> members(String typed, Shell shell, SignedIn who) {
        if (!shell.may(Right.SEE_MEMBERS) || typed.matches("\\d+/\\d+")) return List.of();
        return members.search(typed, who.sight(), Optional.empty(), MEMBERS).stream().map(it -> who.may(Right.SEE_UNMASKED) ? it : it.masked())
            .map(it -> Finding.of(it, typed, shell.may(Right.WORK_CASES))).toList();
    }
}
