package org.auxilia.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auxilia.catalogue.Causes.Kept;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the causes of a cancelling are kept (CA-7). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class CausesController {

    private final Causes causes;
    private final Meanwhile meanwhile;
    private final Clock clock;

    CausesController(Causes causes, Meanwhile meanwhile, Clock clock) {
        this.causes = causes;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/causes")
    @Answers(value = CauseRow.class, rows = true, files = true)
    Page list(Shell shell) {
        var rows = causes.every().stream().map(CauseRow::of).toList();
        return Page.of("catalogue/causes").with("causes", rows).with("endings", endings(shell)).json(() -> Rows.of(rows)).table(() -> table(rows, shell));
    }

    private static Table<CauseRow> table(List<CauseRow> rows, Shell shell) {
        return Table.of("catalogue.causes.title", rows).column("catalogue.cause.name-es", CauseRow::nameEs).column("catalogue.cause.name-en", CauseRow::nameEn).column("catalogue.cause.code", CauseRow::code)
                .column("catalogue.cause.endings", it -> endings(shell).stream().filter(ending -> it.endings().contains(ending.value())).map(Option::label).toList())
                .column("catalogue.cause.position", CauseRow::position).column("catalogue.cause.offered", CauseRow::offered);
    }

    @GetMapping("/admin/causes/new")
    Page fresh(Shell shell) {
        int last = causes.every().stream().mapToInt(Kept::position).max().orElse(0);
        return shown(Form.empty().put("offered", "true").put("position", last + 10), Optional.empty(), shell);
    }

    @PostMapping("/admin/causes")
    Page add(Form form, Actor actor, Shell shell) {
        return kept(form, Optional.empty(), actor, shell);
    }

    @GetMapping("/admin/causes/{code}")
    Page edit(@PathVariable String code, Shell shell) {
        var it = get(code);
        return shown(filled(it), Optional.of(it), shell);
    }

    @PostMapping("/admin/causes/{code}")
    Page change(@PathVariable String code, Form form, Actor actor, Shell shell) {
        return kept(form, Optional.of(get(code)), actor, shell);
    }

    private Kept get(String code) {
        return causes.kept(code).orElseThrow(Failure.NotFound::new);
    }

    private Page kept(Form form, Optional<Kept> was, Actor actor, Shell shell) {
        var read = read(form, was);
        if (read.isEmpty()) {
            return shown(form, was, shell);
        }
        try {
            var stale = causes.keep(read.get(), was.isEmpty(), actor, clock.instant());
            if (stale.isPresent()) {
                return shown(told(form, stale.get(), shell), stale, shell);
            }
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), was, shell);
        }
        return Page.redirect("/admin/causes").say("catalogue.cause.saved", read.get().cause().name(shell.lang()));
    }

    /** Nothing when a field is faulty; the form then knows. The code never changes: it stands in the log. */
    private static Optional<Kept> read(Form form, Optional<Kept> was) {
        var code = was.map(it -> it.cause().code()).orElseGet(() -> form.text("code", 40).required());
        if (was.isEmpty() && code != null && !code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            form.error("code", "catalogue.service.code-shape");
        }
        var nameEs = form.text("nameEs", 80).required();
        var nameEn = form.text("nameEn", 80).required();
        var position = form.integer("position", 1, 9_999).required();
        var endings = Causes.ENDINGS.stream().filter(form.all("endings")::contains).toList();
        if (endings.isEmpty()) {
            form.error("endings", "catalogue.cause.endings-needed");
        }
        int version = form.integer("version", 1, Integer.MAX_VALUE).optional().orElse(was.map(Kept::version).orElse(1));
        return form.isBad() ? Optional.empty() : Optional.of(new Kept(new Cause(code, nameEs, nameEn, Set.copyOf(endings)), position, form.checked("offered"), version));
    }

    private Form told(Form form, Kept stands, Shell shell) {
        var fields = List.of(Field.text("nameEs"), Field.text("nameEn"), Field.text("position"), Field.choice("endings", endings(shell)), Field.check("offered"));
        return meanwhile.told(form, filled(stands), "cause", stands.cause().code(), fields, shell);
    }

    private static Form filled(Kept it) {
        return Form.empty().put("nameEs", it.cause().nameEs()).put("nameEn", it.cause().nameEn()).put("position", it.position()).put("offered", it.offered())
                .putAll("endings", it.cause().endings()).put("version", it.version());
    }

    private static List<Option> endings(Shell shell) {
        return Causes.ENDINGS.stream().map(it -> new Option(it, shell.t("assistance.final-status." + it.toLowerCase().replace('_', '-')))).toList();
    }

    private static Page shown(Form form, Optional<Kept> kept, Shell shell) {
        return Page.of("catalogue/cause").with(form).with("cause", kept.map(Kept::cause)).with("endings", endings(shell));
    }
}
