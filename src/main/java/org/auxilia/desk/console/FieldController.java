package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Reply;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The texts of the Principal sheet, and Otros datos (CA-6). A stale write is refused, and nothing typed is lost (CA-9). */
@Controller
@Needs(Right.WORK_CASES)
class FieldController {

    private final Situations situations;
    private final Console console;
    private final Recording recording;
    private final AssistanceForPrograms programs;

    FieldController(Situations situations, Console console, Recording recording, AssistanceForPrograms programs) {
        this.situations = situations;
        this.console = console;
        this.recording = recording;
        this.programs = programs;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/data")
    @Answers(value = Datum.class, rows = true)
    @Needs(Right.SEE_CASES)
    Page data(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        return data(situations.of(number, n, who, shell), Optional.empty());
    }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/data")
    @Answers(AssistanceJson.class)
    Page saveData(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        FieldEdits.check(form, s.service().fields(), s);
        var edits = FieldEdits.of(form, fields(s), s);
        if (form.isBad()) return data(s, Optional.of(new Edits(form, edits.others()))).status(422);
        if (edits.isStale() || !recorded(s, form, edits)) {
            var now = situations.of(number, n, who, shell);
            return data(now, Optional.of(new Edits(form, FieldEdits.of(form, fields(now), now).others()))).status(409);
        }
        return Page.redirect(s.path() + "/data").say("desk.saved").json(() -> programs.of(situations.of(number, n, who, shell)));
    }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/fields")
    @Answers(AssistanceJson.class)
    Page saveTexts(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var edits = FieldEdits.of(form, Sheet.TEXTS, s);
        if (form.isBad() || edits.isStale() || !recorded(s, form, edits)) {
            var now = situations.of(number, n, who, shell);
            var back = new Edits(form, FieldEdits.of(form, Sheet.TEXTS, now).others());
            var screen = console.screen(now, "", Form.empty(), Optional.empty(), Optional.of(back));
            return stale(Page.of("desk/assistance").with("screen", screen).status(form.isBad() ? 422 : 409), back);
        }
        return Page.redirect(s.path()).say("desk.saved").json(() -> programs.of(situations.of(number, n, who, shell)));
    }

    private static List<String> fields(Situation s) { return s.service().fields().stream().map(ExtraField::code).toList(); }

    private boolean recorded(Situation s, Form form, FieldEdits edits) {
        return edits.changes().isEmpty() || recording.record(s, org.auxilia.assistance.Stamp.now(s.who(), s.now()), form, edits.changes()) instanceof Reply.Recorded;
    }

    private Page data(Situation s, Optional<Edits> edits) {
        var screen = console.screen(s, "data", Form.empty(), Optional.empty(), edits);
        var fields = DataField.of(s, edits);
        var page = Page.of("desk/data").with("screen", screen).with("fields", fields).json(() -> Rows.of(fields.stream().map(Datum::of).toList()));
        return edits.map(it -> stale(page, it)).orElse(page);
    }

    /** CA-9: programs are told which field somebody else has changed, and to what. */
    private static Page stale(Page page, Edits back) {
        return page.faults(back.form()).refused(back.others().isEmpty() ? List.of() : List.of(Message.of("desk.constant", Obstacle.STALE)))
            .meanwhile(back.others().entrySet().stream().map(it -> it.getKey() + ": " + it.getValue().shown()).sorted().toList());
    }

    /** A field of Otros datos as programs get it. */
    record Datum(String field, String label, ExtraField.Type type, boolean mandatory, List<String> choices, String value) {
        static Datum of(DataField it) { return new Datum(it.code(), it.label(), it.type(), it.mandatory(), it.choices(), it.now()); }
    }
}
