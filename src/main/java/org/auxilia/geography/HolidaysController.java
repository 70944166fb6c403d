package org.auxilia.geography;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the holidays of a country are kept: a task that is owed on the next business day passes them over (TK-28). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class HolidaysController {

    private final Holidays holidays;
    private final HolidaysKept kept;
    private final Clock clock;

    HolidaysController(Holidays holidays, HolidaysKept kept, Clock clock) {
        this.holidays = holidays;
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping("/admin/holidays")
    @Answers(value = Holiday.class, rows = true, files = true, asks = {"country", "year"})
    Page list(Form form, Shell shell) { return page(form, shell); }

    @PostMapping("/admin/holidays")
    @Answers(value = Holiday.class, rows = true)
    @Transactional
    public Page add(Form form, Actor actor, Shell shell) {
        var date = form.date("date").required();
        var name = form.text("name", 80).required();
        ahead(form, date, shell);
        if (form.isBad()) return page(form, shell);
        var it = new Holiday(country(form, shell), date, name);
        kept.put(actor, it, clock.instant());
        return changed(it, "geography.holiday.saved", shell);
    }

    @PostMapping("/admin/holidays/removal")
    @Answers(value = Holiday.class, rows = true)
    @Transactional
    public Page remove(Form form, Actor actor, Shell shell) {
        var date = form.date("date").required();
        ahead(form, date, shell);
        if (form.isBad()) return page(form, shell);
        var country = country(form, shell);
        var found = holidays.find(country, date);
        var undo = found.flatMap(it -> kept.remove(actor, it, clock.instant()));
        return changed(found.orElse(new Holiday(country, date, "")), "geography.holiday.removed", shell).undo(undo.orElse(""));
    }

    /** What was due by the days that are past stays as it was. */
    private static void ahead(Form form, LocalDate date, Shell shell) {
        if (date != null && !Holidays.isAhead(date, shell.now())) form.error("date", "geography.holiday.far");
    }

    private Page changed(Holiday it, String said, Shell shell) {
        return Page.redirect(it.page()).say(said, shell.formats().date(it.date()))
            .json(() -> Rows.of(holidays.of(it.country(), it.date().getYear())));
    }

    /** The one asked for, or the viewer's own. */
    private static String country(Form form, Shell shell) {
        return shell.countries().stream().map(it -> it.value()).filter(form.typed("country")::equals).findFirst().orElse(shell.formats().country());
    }

    private Page page(Form form, Shell shell) {
        var country = country(form, shell);
        int year = form.typed("year").matches("20\\d\\d") ? Integer.parseInt(form.typed("year")) : LocalDate.ofInstant(shell.now(), shell.formats().zone()).getYear();
        var found = holidays.of(country, year);
        form.put("country", country);
        return Page.of("geography/holidays").with(form).with("holidays", found).with("country", country).with("year", year).status(form.isBad() ? 422 : 200)
            .json(() -> Rows.of(found)).table(() -> table(found));
    }

    private static Table<Holiday> table(List<Holiday> found) {
        return Table.of("geography.holidays.title", found).column("geography.holiday.date", Holiday::date).column("geography.holiday.name", Holiday::name).column("geography.holiday.country", Holiday::country);
    }
}
