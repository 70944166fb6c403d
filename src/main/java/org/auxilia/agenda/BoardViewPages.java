package org.auxilia.agenda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.agenda.BoardViews.Habit;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Views of a board under a name, and its columns (BD-1). */
@Controller
@Needs(Right.SEE_CASES)
class BoardViewPages {

    private final BoardViews views;

    BoardViewPages(BoardViews views) { this.views = views; }

    @PostMapping("/boards/{tab:mine|open|all}/views")
    @Answers(value = SavedView.class, rows = true)
    Page keep(@PathVariable String tab, Form form, SignedIn who) {
        var on = tab(tab);
        boolean team = form.checked("team");
        if (team && !who.may(Right.SUPERVISE)) throw new Failure.Forbidden();
        var links = new BoardLinks(on, form);
        var name = form.text("name", 40).required();
        if (name == null) return Page.redirect(links.first()).say("agenda.view.unnamed").json(() -> Rows.of(views.of(who.id(), on, house(who))));
        if (links.asked().length() > BoardViews.LONGEST) throw new Failure.Refused("agenda.view.too-long");
        views.keep(who.actor(), new SavedView(0, on, name, links.asked(), team, true));
        return Page.redirect(links.first()).say("agenda.view.kept", name).json(() -> Rows.of(views.of(who.id(), on, house(who))));
    }

    @PostMapping("/boards/{tab:mine|open|all}/views/{id:\\d{1,9}}/removal")
    @Answers(value = SavedView.class, rows = true)
    Page drop(@PathVariable String tab, @PathVariable int id, SignedIn who) {
        var on = tab(tab);
        var dropped = views.of(who.id(), on, house(who)).stream().filter(it -> it.id() == id && it.mine()).findFirst();
        views.drop(who.actor(), id);
        return Page.redirect(new BoardLinks(on, Form.empty()).path()).say("agenda.view.dropped").undo(dropped.map(BoardViewPages::again).orElse("")).json(() -> Rows.of(views.of(who.id(), on, house(who))));
    }

    /** Where it is kept anew. */
    private static String again(SavedView view) {
        return "/boards/" + view.tab().name().toLowerCase(Locale.ROOT) + "/views" + (view.query().isEmpty() ? "?" : view.query() + "&") + "name=" + URLEncoder.encode(view.name(), StandardCharsets.UTF_8) + (view.team() ? "&team=true" : "");
    }

    /** What is chosen stands in the address, and is remembered for when the address says nothing. */
    @PostMapping("/boards/{tab:mine|open|all}/columns")
    @Answers(Habit.class)
    Page columns(@PathVariable String tab, Form form, SignedIn who) {
        var on = tab(tab);
        var columns = BoardColumn.text(BoardColumn.parse(String.join(",", form.all("column"))));
        var group = form.choice("group", BoardGroup.class).or(BoardGroup.NONE);
        var habit = new Habit(columns, group.name());
        views.remember(who.id(), on, habit);
        return Page.redirect(new BoardLinks(on, form.put("cols", columns).put("group", group == BoardGroup.NONE ? "" : group.name())).first()).json(() -> habit);
    }

    private static Tab tab(String name) { return Tab.valueOf(name.toUpperCase(Locale.ROOT)); }

    private static boolean house(SignedIn who) { return who.account().isEmpty(); }
}
