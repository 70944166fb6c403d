package org.auxilia.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the trail of access is read (ID-3). */
@Controller
@Needs(Right.SEE_AUDIT)
class TrailController {

    private static final int PAGE = 50;
    private static final List<String> FILTERS = List.of("who", "kind", "case", "from", "to");

    private final TrailReading trail;

    TrailController(TrailReading trail) {
        this.trail = trail;
    }

    @GetMapping("/admin/trail")
    @Answers(value = TrailEntry.class, rows = true, files = true, asks = {"who", "kind", "case", "from", "to", "after", "limit"})
    Page read(Form form, SignedIn who, Shell shell) {
        int limit = Rows.wanted(form, PAGE, 200);
        var found = trail.page(filter(form, who), limit + 1);
        var rows = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Long.toString(rows.getLast().id()) : "";
        return Page.of("staff/trail").with("form", form).with("rows", rows).with("kinds", Option.of(Trail.Kind.class, shell))
                .with("next", next.isEmpty() ? null : onward(form, next)).json(() -> Rows.of(rows, next)).table(() -> table(rows));
    }

    private static Table<TrailEntry> table(List<TrailEntry> rows) {
        return Table.of("staff.trail.title", rows).column("staff.trail.at", TrailEntry::at).column("staff.trail.kind", TrailEntry::kind).column("staff.trail.who", TrailEntry::who)
                .column("staff.trail.about", TrailEntry::about).column("staff.trail.case", TrailEntry::caseNumber).column("staff.trail.address", TrailEntry::address).column("staff.trail.detail", TrailEntry::detail);
    }

    /** What can't be read as a filter filters nothing, and its field says so. Days are those of whoever looks, both included. */
    private static TrailReading.Filter filter(Form form, SignedIn who) {
        return new TrailReading.Filter(form.text("who", 80).optional(), form.choice("kind", Trail.Kind.class).optional(), form.id("case").optional(),
                form.date("from").optional().map(day -> start(day, who)), form.date("to").optional().map(day -> start(day.plusDays(1), who)),
                Optional.of(form.typed("after")).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf));
    }

    private static java.time.Instant start(LocalDate day, SignedIn who) {
        return day.atStartOfDay(who.zone()).toInstant();
    }

    private static String onward(Form form, String next) {
        var address = UriComponentsBuilder.fromPath("/admin/trail");
        FILTERS.stream().filter(it -> !form.typed(it).isBlank()).forEach(it -> address.queryParam(it, "{" + it + "}"));
        return address.queryParam("after", next).encode().buildAndExpand(FILTERS.stream().collect(java.util.stream.Collectors.toMap(it -> it, form::typed))).toUriString();
    }
}
