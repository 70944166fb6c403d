package org.auxilia.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Tab;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The pendientes of whoever has signed in (TK-1, TK-2), in three bands, with the chosen one beside them. */
@Controller
@Needs(Right.SEE_TASKS)
class AgendaPages {

    private static final int PAGE = 100, MOST = 300;

    private final Agenda agenda;
    private final Services services;
    private final Colleagues colleagues;
    private final TasksByHand byHand;
    private final Figures figures;

    /** How long somebody may show no sign of life before his tasks are nobody's (TK-6 *). */
    private final Duration absentAfter;

    AgendaPages(Agenda agenda, Services services, Colleagues colleagues, TasksByHand byHand, Figures figures, @Value("${auxilia.absent-after}") Duration absentAfter) {
        this.absentAfter = absentAfter;
        this.figures = figures;
        this.agenda = agenda;
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
        return Page.redirect("/agenda").say(byHand.done(key, who) ? "agenda.task.done" : "agenda.task.gone");
    }

    private Page page(Form form, Shell shell, SignedIn who) {
        var silent = shell.now().minus(absentAfter);
        var asked = TaskKey.parse(form.typed("at"));
        boolean nobodys = form.typed("whose").equals("nobody");
        var after = AgendaKey.parse(form.typed("after"));
        int limit = Rows.wanted(form, PAGE, MOST);
        var owed = nobodys ? agenda.orphans(silent, who.sight(), shell.now(), after, limit + 1) : agenda.of(who.id(), Superiors.is(who), who.sight(), shell.now(), after, limit + 1);
        var found = who.may(Right.SEE_UNMASKED) ? owed : owed.stream().map(AgendaRow::withoutPhone).toList();
        var rows = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? AgendaKey.of(rows.getLast()).text() : "";
        var bands = Bands.of(rows, shell.now());
        var chosen = asked.map(key -> rows.stream().filter(it -> it.key().equals(key)).findFirst().or(() -> after.isEmpty() && next.isEmpty() ? Optional.empty() : beyond(key, nobodys, silent, who, shell)))
            .orElseGet(bands::first);
        return Page.of("agenda/agenda").accounts(rows, AgendaRow::account).with("bands", bands).with("rail", Rail.of(bands, shell.now())).with("services", services).with("colleagues", colleagues.all())
            .with("tabs", tabs(nobodys, silent, who.sight(), shell)).with("nobodys", nobodys).with("asked", asked).with("chosen", chosen).with("note", null).faults(form).with("after", after.map(AgendaKey::text).orElse("")).with("next", next)
            .json(() -> Rows.of(rows, next)).table(() -> AgendaTable.of(found, services, shell));
    }

    /** One that stands on another page. */
    private Optional<AgendaRow> beyond(TaskKey key, boolean nobodys, Instant silent, SignedIn who, Shell shell) {
        var found = nobodys ? agenda.orphan(key, silent, who.sight(), shell.now()) : agenda.one(key, who.id(), Superiors.is(who), who.sight(), shell.now());
        return found.map(it -> who.may(Right.SEE_UNMASKED) ? it : it.withoutPhone());
    }

    /** How many are nobody's, the same for all who see the same. */
    private record Nobodys(Sight sight) {}

    private List<Tab> tabs(boolean nobodys, Instant silent, Sight sight, Shell shell) {
        int orphans = figures.of(new Nobodys(sight), () -> agenda.countOrphans(silent, sight));
        return List.of(new Tab("/agenda", shell.t("agenda.whose.mine"), !nobodys, null, "1"),
            new Tab("/agenda?whose=nobody", shell.t("agenda.whose.nobody"), nobodys, Integer.toString(orphans), "2"));
    }
}
