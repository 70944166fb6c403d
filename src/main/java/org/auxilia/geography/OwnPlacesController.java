package org.auxilia.geography;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

/** The map from country to locality, and what the company adds to it (CA-1). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class OwnPlacesController {

    private static final int PAGE = 50, MOST = 200;

    private final Places places;
    private final PlaceRows map;
    private final OwnPlaces own;
    private final Meanwhile meanwhile;
    private final Clock clock;

    OwnPlacesController(Places places, PlaceRows map, OwnPlaces own, Meanwhile meanwhile, Clock clock) {
        this.places = places;
        this.map = map;
        this.own = own;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    /** What lies in a place, {@code in}, or what a search finds; at first the viewer's country. */
    @GetMapping("/admin/places")
    @Answers(value = PlaceRow.class, rows = true, files = true, asks = {"country", "in", "q", "after", "limit"})
    Page list(Form form, Shell shell) {
        var country = Optional.of(form.typed("country")).filter(Countries.codes()::contains).orElse(shell.formats().country());
        var in = number(form, "in").flatMap(places::find).orElseGet(() -> places.country(country));
        var q = form.typed("q");
        var after = number(form, "after");
        int limit = Rows.wanted(form, PAGE, MOST);
        var found = q.isBlank() ? map.in(in, after, limit + 1) : map.found(q, in.country(), after, limit + 1);
        var rows = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? Integer.toString(rows.getLast().id()) : "";
        var path = places.path(in.id()).reversed().stream().map(places::get).toList();
        return Page.of("geography/places").with("rows", rows).with("path", path).with("q", q).with("after", after.isPresent()).with("next", next)
            .json(() -> Rows.of(rows, next)).table(() -> table(found, shell));
    }

    private static Table<PlaceRow> table(List<PlaceRow> rows, Shell shell) {
        return Table.of("geography.places.title", rows).column("geography.place.name", PlaceRow::name).column("geography.place.level", it -> shell.t(it.level())).column("geography.place.within", PlaceRow::within)
            .column("geography.place.point", PlaceRow::pin).column("geography.place.own", PlaceRow::own).column("geography.place.offered", PlaceRow::offered);
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
            return Page.redirect("/admin/places?in=" + in.get().id()).say("geography.place.added", name).json(() -> map.find(id).orElseThrow());
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), Optional.empty(), shell);
        }
    }

    @GetMapping("/admin/places/{id}")
    Page edit(@PathVariable int id, Shell shell) {
        var it = get(id);
        return shown(filled(it), Optional.of(it), shell);
    }

    @PostMapping("/admin/places/{id}")
    Page change(@PathVariable int id, Form form, Actor actor, Shell shell) {
        var was = get(id);
        var name = name(form);
        var point = point(form);
        int version = form.integer("version", 1, Integer.MAX_VALUE).optional().orElse(was.version());
        if (form.isBad()) return shown(form, Optional.of(was), shell);
        try {
            var stale = own.change(id, new OwnPlaces.Change(name, point, form.checked("offered"), version), actor, clock.instant());
            if (stale.isPresent()) return shown(told(form, stale.get(), shell), stale, shell);
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), Optional.of(was), shell);
        }
        return Page.redirect("/admin/places?in=" + was.in().orElseThrow()).say("geography.place.saved", name);
    }

    @PostMapping("/admin/places/{id}/removal")
    Page remove(@PathVariable int id, Actor actor, Shell shell) {
        var it = get(id);
        try {
            var undo = own.remove(id, actor, clock.instant());
            return Page.redirect("/admin/places?in=" + it.in().orElseThrow()).say("geography.place.removed", it.name()).undo(undo);
        } catch (Failure.Invalid invalid) {
            return shown(filled(it).add(invalid), Optional.of(it), shell);
        }
    }

    private static final List<Place.Level> LEVELS = List.of(Place.Level.ZONE, Place.Level.SUBZONE);

    /** Of those that the company added. */
    private PlaceRow get(int id) { return map.find(id).filter(PlaceRow::own).orElseThrow(Failure.NotFound::new); }

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

    private Form told(Form form, PlaceRow stands, Shell shell) {
        return meanwhile.told(form, filled(stands), "place", stands.id(), List.of(Field.text("name"), Field.text("point"), Field.check("offered")), shell);
    }

    private static Form filled(PlaceRow it) { return Form.empty().put("name", it.name()).put("point", it.pin()).put("offered", it.offered()).put("version", it.version()); }

    private static Page shown(Form form, Optional<PlaceRow> place, Shell shell) {
        return Page.of("geography/place").with(form).with("place", place).with("levels", LEVELS.stream().map(it -> new Option(it.name(), shell.t(it))).toList());
    }
}
