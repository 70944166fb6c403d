package org.auxilia.geography;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Now;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The map from country to locality, and what the company adds to it (CA-1). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class ZonesController {

    private static final int PAGE = 50;

    private final Places places;
    private final OwnPlaces own;
    private final CatalogueChanges changes;
    private final Clock clock;

    ZonesController(Places places, OwnPlaces own, CatalogueChanges changes, Clock clock) {
        this.places = places;
        this.own = own;
        this.changes = changes;
        this.clock = clock;
    }

    /** What lies in a place, {@code in}, or what a search finds; at first the viewer's country. */
    @GetMapping("/admin/places")
    @Answers(value = ZoneRow.class, rows = true, files = true, asks = {"country", "in", "q", "after", "limit"})
    Page list(Form form, Shell shell) {
        var country = Optional.of(form.typed("country")).filter(Countries.codes()::contains).orElse(shell.formats().country());
        var in = number(form, "in").flatMap(places::find).orElseGet(() -> places.country(country));
        var q = form.typed("q");
        int limit = form.limit(PAGE, 500);
        var found = q.isBlank() ? own.in(in, number(form, "after"), limit + 1) : own.all(places.search(q, in.country(), limit, true).stream().map(Place::id).toList());
        var rows = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? Integer.toString(rows.getLast().id()) : "";
        var path = places.path(in.id()).reversed().stream().map(places::get).toList();
        return Page.of("geography/places").with("rows", rows).with("path", path).with("q", q).with("after", form.has("after") && q.isBlank()).with("next", next).json(() -> Rows.of(rows, next)).table(() -> table(found, shell));
    }

    private static Table<ZoneRow> table(List<ZoneRow> rows, Shell shell) {
        return Table.of("geography.places.title", rows).column("geography.place.name", ZoneRow::name).column("geography.place.level", it -> shell.t(it.level())).column("geography.place.within", ZoneRow::within)
            .column("geography.place.point", ZoneRow::pin).column("geography.place.own", ZoneRow::own).column("geography.place.offered", ZoneRow::offered);
    }

    @GetMapping("/admin/places/new")
    Page fresh(Form asked, Shell shell) {
        var form = Form.empty();
        number(asked, "in").flatMap(places::find).ifPresent(it -> form.put("in", it.id()).put("inText", it.label()).put("level", it.level() == Place.Level.ZONE ? Place.Level.SUBZONE : ""));
        return shown(form, Optional.empty(), shell);
    }

    @PostMapping("/admin/places")
    Page add(Form form, Actor actor, Shell shell) {
        var name = name(form);
        var level = form.choice("level", Place.Level.class).required();
        if (level != null && !LEVELS.contains(level)) form.error("level", "web.form.choose");
        var in = number(form, "in").flatMap(places::find).or(() -> form.typed("inText").isBlank() ? Optional.empty() : places.meant(form.typed("inText"), null));
        if (in.isEmpty()) form.error("in", form.typed("inText").isBlank() ? "web.form.required" : "geography.place.choose-in");
        var point = point(form);
        if (form.isBad()) return shown(form, Optional.empty(), shell);
        try {
            int id = own.add(name, level, in.get(), point, actor, clock.instant());
            return Page.redirect("/admin/places?in=" + in.get().id()).say("geography.place.added", name).json(() -> own.find(id).orElseThrow());
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), Optional.empty(), shell);
        }
    }

    @GetMapping("/admin/places/{id}")
    Page edit(@PathVariable int id, Shell shell) {
        var it = get(id);
        return shown(filled(it).put("seen", it.version()), Optional.of(it), shell);
    }

    @PostMapping("/admin/places/{id}")
    Page change(@PathVariable int id, Form form, Actor actor, Shell shell) {
        var was = get(id);
        var name = name(form);
        var point = point(form);
        int seen = form.integer("seen", 1, Integer.MAX_VALUE).optional().orElse(was.version());
        if (form.isBad()) return shown(form, Optional.of(was), shell);
        try {
            var stale = own.change(id, new OwnPlaces.Change(name, point, form.checked("offered"), seen), actor, clock.instant());
            if (stale.isPresent()) return shown(meanwhile(form, stale.get(), shell), stale, shell);
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), Optional.of(was), shell);
        }
        return Page.redirect("/admin/places?in=" + was.in().orElseThrow()).say("geography.place.saved", name);
    }

    @PostMapping("/admin/places/{id}/removal")
    Page remove(@PathVariable int id, Actor actor, Shell shell) {
        var it = get(id);
        try {
            own.remove(id, actor, clock.instant());
        } catch (Failure.Invalid invalid) {
            return shown(filled(it).put("seen", it.version()).add(invalid), Optional.of(it), shell);
        }
        return Page.redirect("/admin/places?in=" + it.in().orElseThrow()).say("geography.place.removed", it.name());
    }

    private static final List<Place.Level> LEVELS = List.of(Place.Level.ZONE, Place.Level.SUBZONE);

    /** Of those that the company added. */
    private ZoneRow get(int id) { return own.find(id).filter(ZoneRow::own).orElseThrow(Failure.NotFound::new); }

    private static Optional<Integer> number(Form form, String name) { return Optional.of(form.typed(name)).filter(it -> it.matches("\\d{1,10}")).map(Long::valueOf).filter(it -> it <= Integer.MAX_VALUE).map(Long::intValue); }

    /** No comma: a label of a place names its levels between commas. */
    private static String name(Form form) {
        var name = form.text("name", 80).required();
        if (name != null && (name.contains(",") || !name.matches(".*\\p{L}.*"))) form.error("name", "geography.place.name-shape");
        return name;
    }

    private static Optional<Point> point(Form form) {
        var typed = form.text("point", 500).optional();
        var point = typed.flatMap(Pins::read);
        if (typed.isPresent() && point.isEmpty()) form.error("point", "geography.place.no-point");
        return point;
    }

    /** CA-9: what was typed stays, what somebody else has written stands beside it, and the next time one has read it. */
    private Form meanwhile(Form form, ZoneRow stands, Shell shell) {
        var change = changes.of("place", stands.id()).stream().findFirst();
        var who = change.map(CatalogueChanges.Change::actor).orElse("");
        var at = change.map(it -> shell.formats().shortly(it.at(), shell.now())).orElse("");
        var now = filled(stands);
        Stream.of("name", "point").filter(it -> !now.typed(it).equals(form.typed(it))).forEach(it -> {
            form.error(it, "geography.place.other-wrote", who);
            form.now(it, Now.of(it, now.typed(it), who, at));
        });
        if (stands.offered() != form.checked("offered")) form.error("offered", stands.offered() ? "geography.place.other-offered" : "geography.place.other-withdrew", who);
        if (!form.isBad()) form.error("name", "geography.place.other-wrote", who);
        return form.put("seen", stands.version());
    }

    private static Form filled(ZoneRow it) { return Form.empty().put("name", it.name()).put("point", it.pin()).put("offered", it.offered()); }

    private static Page shown(Form form, Optional<ZoneRow> place, Shell shell) {
        return Page.of("geography/place").with(form).with("place", place).with("levels", LEVELS.stream().map(it -> new Option(it.name(), shell.t(it))).toList());
    }
}
