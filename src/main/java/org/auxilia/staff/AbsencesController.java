package org.auxilia.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a superior says who decides in his place while he is away, or an administrator says it of anybody (AU-1). */
@Controller
@Needs({Right.AUTHORISE, Right.MANAGE_USERS})
class AbsencesController {

    private final Absences absences;
    private final Users users;
    private final Clock clock;

    AbsencesController(Absences absences, Users users, Clock clock) {
        this.absences = absences;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/me/absences")
    @Answers(value = Absences.Absence.class, rows = true)
    Page list(Actor actor, Shell shell) {
        return shown(Form.empty().put("beginsDate", shell.formats().dateField(clock.instant())).put("beginsTime", shell.formats().timeField(clock.instant())), actor);
    }

    @PostMapping("/me/absences")
    Page note(Form form, Actor actor, Shell shell) {
        var person = whose(actor).or(() -> user(form, "person")).flatMap(users::find);
        var substitute = user(form, "substitute").flatMap(users::find);
        if (person.isEmpty()) form.error("person", "web.form.required");
        if (substitute.isEmpty()) form.error("substitute", "web.form.required");
        var begins = form.instant("beginsDate", "beginsTime", shell.formats().zone()).or(clock.instant());
        var ends = form.instant("endsDate", "endsTime", shell.formats().zone()).required();
        var why = form.text("absentWhy", 200).or("");
        if (ends != null && !ends.isAfter(begins)) form.error("endsDate", "staff.absence.ends-before");
        if (form.isBad()) return shown(form, actor);
        try {
            absences.note(person.get(), substitute.get(), begins, ends, why, actor);
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), actor);
        }
        return Page.redirect("/me/absences").say("staff.absence.noted", substitute.get().name(), person.get().name());
    }

    /** A greater number is no user's. */
    private static Optional<Integer> user(Form form, String field) { return form.id(field).optional().filter(it -> it <= Integer.MAX_VALUE).map(Long::intValue); }

    /** He is back before the time, or it comes to nothing. */
    @PostMapping("/me/absences/{id}/end")
    Page end(@PathVariable int id, Actor actor) {
        return Page.redirect("/me/absences").say(absences.end(id, whose(actor), clock.instant(), actor) ? "staff.absence.ended" : "staff.absence.not-there");
    }

    /** His own; an administrator's are everybody's. */
    private static Optional<Integer> whose(Actor actor) { return Rights.may(actor, Right.MANAGE_USERS) ? Optional.empty() : Optional.of(actor.id()); }

    private Page shown(Form form, Actor actor) {
        var rows = absences.from(clock.instant(), Optional.empty()).stream().filter(it -> whose(actor).filter(me -> it.person().id() != me && it.substitute().id() != me).isEmpty()).toList();
        var superiors = users.working(Role.SUPERVISOR, Role.OPERATIONS_MANAGER, Role.GENERAL_MANAGEMENT).stream().map(it -> new Option(Integer.toString(it.id()), it.name())).toList();
        return Page.of("staff/absences").with(form).with("rows", rows).with("whose", whose(actor)).with("superiors", superiors).json(() -> Rows.of(rows));
    }
}
