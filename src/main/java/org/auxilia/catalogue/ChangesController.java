package org.auxilia.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Who changed what in the catalogues, when, from what to what. */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class ChangesController {

    private static final int PAGE = 50;
    private static final List<String> FILTERS = List.of("who", "entity", "item", "from", "to");

    private final ChangesReading changes;

    ChangesController(ChangesReading changes) { this.changes = changes; }

    @GetMapping("/admin/changes")
    @Answers(value = CatalogueChange.class, rows = true, files = true, asks = {"who", "entity", "item", "from", "to", "after", "limit"})
    Page read(Form form, SignedIn who, Shell shell) {
        if (who.account().isPresent()) throw new Failure.Forbidden(); // the catalogues are the house's
        int limit = Rows.wanted(form, PAGE, 200);
        var filter = filter(form, who);
        var found = changes.page(filter, limit + 1).stream().map(it -> who.may(Right.SEE_UNMASKED) ? it : it.masked()).toList();
        var rows = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Long.toString(rows.getLast().id()) : "";
        var words = new ChangeWords(shell);
        return Page.of("catalogue/changes").with("form", form).with("rows", rows).with("item", filter.item()).with("words", words).with("entities", ChangesReading.ENTITIES.stream().map(it -> new Option(it, words.entity(it))).toList())
            .with("next", next.isEmpty() ? null : onward(form, next)).json(() -> Rows.of(rows, next)).table(() -> table(rows, words));
    }

    private static Table<CatalogueChange> table(List<CatalogueChange> rows, ChangeWords words) {
        return Table.of("catalogue.changes.title", rows).column("catalogue.changes.at", CatalogueChange::at).column("catalogue.changes.who", CatalogueChange::who).column("catalogue.changes.entity", it -> words.entity(it.entity()))
            .column("catalogue.changes.name", CatalogueChange::name).column("catalogue.changes.field", it -> words.field(it.field())).column("catalogue.changes.was", it -> words.value(it.was()))
            .column("catalogue.changes.became", it -> words.value(it.became()));
    }

    /** What can't be read as a filter filters nothing. Days are those of whoever looks, both included. */
    private static ChangesReading.Filter filter(Form form, SignedIn who) {
        return new ChangesReading.Filter(form.text("who", 80).optional(), form.text("entity", 40).optional().filter(ChangesReading.ENTITIES::contains), form.text("item", 60).optional(), form.date("from").optional().map(day -> start(day, who)),
            form.date("to").optional().map(day -> start(day.plusDays(1), who)), Optional.of(form.typed("after")).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf));
    }

    private static Instant start(LocalDate day, SignedIn who) { return day.atStartOfDay(who.zone()).toInstant(); }

    private static String onward(Form form, String next) {
        var address = UriComponentsBuilder.fromPath("/admin/changes");
        FILTERS.stream().filter(it -> !form.typed(it).isBlank()).forEach(it -> address.queryParam(it, "{" + it + "}"));
        return address.queryParam("after", next).encode().buildAndExpand(FILTERS.stream().collect(Collectors.toMap(it -> it, form::typed))).toUriString();
    }
}
