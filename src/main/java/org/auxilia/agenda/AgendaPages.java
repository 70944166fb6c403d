package org.auxilia.agenda;

import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Services;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.auxilia.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The pendientes of whoever has signed in (TK-1, TK-2), in three bands, with the chosen one beside them. */
@Controller
@Needs(Right.SEE_TASKS)
class AgendaPages {

    private final AgendaLists lists;
    private final Services services;
    private final Colleagues colleagues;
    private final TasksByHand byHand;

    AgendaPages(AgendaLists lists, Services services, Colleagues colleagues, TasksByHand byHand) {
        this.lists = lists;
        this.services = services;
        this.colleagues = colleagues;
        this.byHand = byHand;
    }

    @GetMapping("/agenda")
    @Answers(value = AgendaRow.class, rows = true, files = true, asks = {"whose", "after", "limit"})
    Page pending(Form form, Shell shell, SignedIn who) { return page(form, shell, who); }

    /** The form of a task made by hand, in the place of the chosen one. */
    @GetMapping("/agenda/new")
    @Needs(Right.WORK_CASES)
    Page blank(Form form, Shell shell, SignedIn who) {
        var shown = Form.empty().put("case", form.typed("case")).put("in", "30").put("assignee", who.id());
        return page(form, shell, who).with("note", shown);
    }

    @PostMapping("/agenda/new")
    @Needs(Right.WORK_CASES)
    Page note(Form form, Shell shell, SignedIn who) {
        var noted = byHand.note(form, shell.formats().zone(), who);
        if (noted.isEmpty()) return page(form, shell, who).with("note", form).status(422);
        return Page.redirect("/agenda?at=" + noted.get().text()).say("agenda.task.noted");
    }

    @PostMapping("/agenda/done")
    @Needs(Right.WORK_CASES)
    Page done(Form form, SignedIn who) {
        var key = TaskKey.parse(form.typed("at")).orElseThrow(Failure.NotFound::new);
        return Page.redirect(Handovers.back(form, "/agenda")).say(byHand.done(key, who) ? "agenda.task.done" : "agenda.task.gone");
    }

    private Page page(Form form, Shell shell, SignedIn who) {
        var asked = TaskKey.parse(form.typed("at"));
        boolean nobodys = form.typed("whose").equals("nobody");
        var list = lists.page(nobodys, form, who, shell.now());
        var bands = Bands.of(list.rows(), list.whole(), shell.now());
        var chosen = asked.map(key -> list.rows().stream().filter(it -> it.key().equals(key)).findFirst().or(() -> list.isAll() ? Optional.empty() : lists.one(key, nobodys, who, shell.now())))
            .orElseGet(bands::first);
        return Page.of("agenda/agenda").accounts(list.rows(), AgendaRow::account).with("bands", bands).with("rail", Rail.of(list.whole(), shell.now())).with("services", services).with("colleagues", colleagues.all())
            .with("tabs", tabs(nobodys, who, shell)).with("nobodys", nobodys).with("asked", asked).with("chosen", chosen).with("note", null).faults(form).with("after", list.after().map(AgendaKey::text).orElse("")).with("next", list.next())
            .json(list::asAsked).table(() -> AgendaTable.of(list.rows(), services, shell));
    }

    private List<Tab> tabs(boolean nobodys, SignedIn who, Shell shell) {
        return List.of(new Tab("/agenda", shell.t("agenda.whose.mine"), !nobodys, null, "1"),
            new Tab("/agenda?whose=nobody", shell.t("agenda.whose.nobody"), nobodys, Integer.toString(lists.countOfNobodys(who.sight(), shell.now())), "2"));
    }
}
