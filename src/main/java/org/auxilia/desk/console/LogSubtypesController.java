package org.auxilia.desk.console;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.ProcedureCode;
import org.auxilia.assistance.Stage;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.catalogue.LogSubtypes.Kept;
import org.auxilia.catalogue.Meanwhile;
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

/** Where the company's own subtypes of the log are kept, beside those of the procedure (LG-1). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class LogSubtypesController {

    private final LogSubtypes subtypes;
    private final Meanwhile meanwhile;
    private final Clock clock;

    LogSubtypesController(LogSubtypes subtypes, Meanwhile meanwhile, Clock clock) {
        this.subtypes = subtypes;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/log-subtypes")
    @Answers(value = LogSubtypeRow.class, rows = true, files = true)
    Page list(Shell shell) {
        var rows = LogSubtypeRow.all(subtypes.every());
        return Page.of("desk/log-subtypes").with("rows", rows).with("stages", stages(shell)).json(() -> Rows.of(rows)).table(() -> table(rows, shell));
    }

    private static Table<LogSubtypeRow> table(List<LogSubtypeRow> rows, Shell shell) {
        return Table.of("catalogue.subtypes.title", rows).column("catalogue.subtype.stage", it -> shell.t(Stage.values()[it.stage() - 1])).column("catalogue.subtype.name-es", LogSubtypeRow::nameEs)
            .column("catalogue.subtype.name-en", LogSubtypeRow::nameEn).column("catalogue.subtype.code", LogSubtypeRow::code).column("catalogue.subtype.letters", LogSubtypeRow::letters)
            .column("catalogue.subtype.position", LogSubtypeRow::position).column("catalogue.subtype.offered", LogSubtypeRow::offered).column("catalogue.subtype.own", LogSubtypeRow::own);
    }

    @GetMapping("/admin/log-subtypes/new")
    Page fresh(Shell shell) {
        int last = subtypes.every().stream().mapToInt(Kept::position).filter(it -> it < 9_990).max().orElse(0);
        return shown(Form.empty().put("offered", "true").put("position", last + 10), Optional.empty(), shell);
    }

    @PostMapping("/admin/log-subtypes")
    Page add(Form form, Actor actor, Shell shell) { return kept(form, Optional.empty(), actor, shell); }

    @GetMapping("/admin/log-subtypes/{code}")
    Page edit(@PathVariable String code, Shell shell) {
        var it = get(code);
        return shown(filled(it), Optional.of(it), shell);
    }

    @PostMapping("/admin/log-subtypes/{code}")
    Page change(@PathVariable String code, Form form, Actor actor, Shell shell) { return kept(form, Optional.of(get(code)), actor, shell); }

    @PostMapping("/admin/log-subtypes/{code}/removal")
    Page remove(@PathVariable String code, Actor actor, Shell shell) {
        var it = get(code);
        try {
            var undo = subtypes.remove(code, actor, clock.instant());
            return Page.redirect("/admin/log-subtypes").say("catalogue.subtype.removed", it.subtype().name(shell.lang())).undo(undo);
        } catch (Failure.Invalid invalid) {
            return shown(filled(it).add(invalid), Optional.of(get(code)), shell);
        }
    }

    private Kept get(String code) { return subtypes.find(code).orElseThrow(Failure.NotFound::new); }

    private Page kept(Form form, Optional<Kept> was, Actor actor, Shell shell) {
        var read = read(form, was);
        if (read.isEmpty()) return shown(form, was, shell);
        try {
            var stale = subtypes.keep(read.get(), was.isEmpty(), actor, clock.instant());
            if (stale.isPresent()) return shown(told(form, stale.get(), shell), stale, shell);
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), was, shell);
        }
        return Page.redirect("/admin/log-subtypes").say("catalogue.subtype.saved", read.get().subtype().name(shell.lang()));
    }

    /** Nothing when a field is faulty; the form then knows. The code never changes: it stands in the log. */
    private static Optional<Kept> read(Form form, Optional<Kept> was) {
        var code = was.map(it -> it.subtype().code()).orElseGet(() -> form.text("code", 40).required());
        if (was.isEmpty() && code != null && !code.matches("[A-Z][A-Z0-9_]{1,39}")) form.error("code", "catalogue.service.code-shape");
        var stage = form.integer("stage", 1, Stage.values().length).required();
        var nameEs = form.text("nameEs", 80).required();
        var nameEn = form.text("nameEn", 80).required();
        var letters = form.text("letters", 4).optional().map(it -> it.replaceFirst("^;", "").toLowerCase(java.util.Locale.ROOT));
        if (letters.filter(it -> !it.matches("[a-z]{3}")).isPresent()) form.error("letters", "catalogue.subtype.letters-shape");
        else if (letters.filter(ProcedureCode::has).isPresent()) form.error("letters", "catalogue.subtype.letters-procedure", letters.get());
        var position = form.integer("position", 1, 9_999).required();
        int seen = form.integer("version", 1, Integer.MAX_VALUE).optional().orElse(was.map(Kept::version).orElse(1));
        return form.isBad() ? Optional.empty() : Optional.of(new Kept(new LogSubtype(code, stage, nameEs, nameEn, letters), position, form.checked("offered"), was.map(Kept::used).orElse(false), seen));
    }

    private Form told(Form form, Kept stands, Shell shell) {
        var fields = List.of(Field.text("nameEs"), Field.text("nameEn"), Field.choice("stage", stages(shell)), Field.text("letters"), Field.text("position"), Field.check("offered"));
        return meanwhile.told(form, filled(stands), "log_subtype", stands.subtype().code(), fields, shell);
    }

    private static Form filled(Kept it) {
        var subtype = it.subtype();
        return Form.empty().put("nameEs", subtype.nameEs()).put("nameEn", subtype.nameEn()).put("stage", subtype.stage()).put("letters", subtype.letters().orElse("")).put("position", it.position())
            .put("offered", it.offered()).put("version", it.version());
    }

    private static List<Option> stages(Shell shell) { return Stream.of(Stage.values()).map(it -> new Option(Integer.toString(it.number()), shell.t(it))).toList(); }

    private static Page shown(Form form, Optional<Kept> kept, Shell shell) {
        return Page.of("desk/log-subtype").with(form).with("kept", kept).with("stages", stages(shell));
    }
}
