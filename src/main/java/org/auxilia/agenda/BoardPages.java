package org.auxilia.agenda;

import java.util.List;
import java.util.Optional;
import org.auxilia.agenda.BoardQuery.Filter;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.agenda.BoardQuery.View;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
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

/** The three boards (BD-1): A cargo, Abiertos, Todos. */
@Controller
@Needs(Right.SEE_CASES)
class BoardPages {

    private static final int PAGE = 50, MOST = 200;

    private final Boards boards;
    private final Services services;
    private final Colleagues colleagues;
    private final BoardViews views;
    private final Figures figures;

    BoardPages(Boards boards, Services services, Colleagues colleagues, BoardViews views, Figures figures) {
        this.figures = figures;
        this.views = views;
        this.boards = boards;
        this.services = services;
        this.colleagues = colleagues;
    }

    @GetMapping("/boards/mine")
    @Answers(value = BoardRow.class, rows = true, files = true, asks = {"q", "view", "account", "service", "owner", "provider", "stage", "status", "from", "to", "cols", "after", "limit"})
    @Needs(Right.WORK_CASES)
    Page mine(Form form, Shell shell, SignedIn who) { return page(Tab.MINE, form, shell, who); }

    @GetMapping("/boards/open")
    @Answers(value = BoardRow.class, rows = true, files = true, asks = {"q", "view", "account", "service", "owner", "provider", "stage", "status", "from", "to", "cols", "after", "limit"})
    Page open(Form form, Shell shell, SignedIn who) { return page(Tab.OPEN, form, shell, who); }

    @GetMapping("/boards/all")
    @Answers(value = BoardRow.class, rows = true, files = true, asks = {"q", "view", "account", "service", "owner", "provider", "stage", "status", "from", "to", "cols", "after", "limit"})
    Page all(Form form, Shell shell, SignedIn who) { return page(Tab.ALL, form, shell, who); }

    private Page page(Tab tab, Form form, Shell shell, SignedIn who) {
        var query = new BoardQuery(tab, who.id(), who.sight(), house(who), filter(form, shell), BoardQuery.Key.parse(form.typed("after")), Rows.wanted(form, PAGE, MOST));
        var found = boards.page(query);
        var slice = who.may(Right.SEE_UNMASKED) ? found : found.withoutPhones();
        var house = house(who);
        var habit = views.habit(who.id(), tab);
        var columns = BoardColumn.parse(form.typed("cols").isBlank() ? habit.columns() : form.typed("cols"));
        var group = form.choice("group", BoardGroup.class).or(form.has("cols") || form.has("group") ? BoardGroup.NONE : BoardGroup.valueOf(habit.grouping()));
        return Page.of("agenda/board").accounts(slice.rows(), BoardRow::account).with("links", new BoardLinks(tab, form)).with("view", query.filter().view()).with("saved", views.of(who.id(), tab, house)).with("columns", columns).with("group", group).with("slice", slice).json(() -> Rows.of(slice.rows(), slice.next())).table(() -> new BoardTable(tab, services, shell).of(slice.rows(), columns))
            .with("summary", summary(tab, who, shell)).with("services", services)
            .with("colleagues", house ? colleagues.all() : List.of()).with("accounts", house ? colleagues.accounts(who.sight()) : List.of());
    }

    /** Of the open cases it is the same for all who see the same. */
    private record Summed(int user, Sight sight) {}

    private Boards.Summary summary(Tab tab, SignedIn who, Shell shell) {
        int user = tab == Tab.MINE ? who.id() : 0;
        return figures.of(new Summed(user, who.sight()), () -> boards.summary(user, who.sight(), tab, shell.now()));
    }

    private static boolean house(SignedIn who) { return who.account().isEmpty(); }

    private static Filter filter(Form form, Shell shell) {
        return new Filter(form.text("q", 200).or(""), number(form, "account"), form.text("service", 60).or(""), number(form, "owner"), number(form, "provider"),
            form.text("stage", 20).or(""), form.text("status", 30).or(""), form.date("from").optional(), form.date("to").optional(), shell.formats().zone(),
            form.choice("view", View.class).or(View.EVERYTHING), shell.now());
    }

    private static Optional<Integer> number(Form form, String name) { return form.integer(name, 0, Integer.MAX_VALUE).optional(); }
}
