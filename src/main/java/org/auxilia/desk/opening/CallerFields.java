package org.auxilia.desk.opening;

import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Location;
import org.auxilia.geography.Pins;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.membership.Phones;
import org.auxilia.web.Form;

/** Who calls and from where, as the two sheets of the case have it (5.1.3). */
final class CallerFields {

    private static final int SHORTEST_PHONE = 6;

    private CallerFields() {}

    /** @param country whose way of writing telephones is understood; what it can't read stays as typed */
    static Caller caller(Form form, String country) {
        var phone = form.text("phone", 40).required();
        if (phone != null && phone.replaceAll("\\D", "").length() < SHORTEST_PHONE) form.error("phone", "casefile.error.phone");
        return new Caller(form.text("givenName", 80).or(""), form.text("familyName", 80).or(""), phone == null ? "" : Phones.kept(phone, country), form.text("relation", 60).or(""));
    }

    static void show(Form form, Caller caller) {
        form.put("givenName", caller.givenName()).put("familyName", caller.familyName()).put("phone", caller.phone()).put("relation", caller.relation());
    }

    /** What a program does not speak of stays as it is. */
    static void keep(Form form, CaseScreen screen) {
        var stands = Form.empty();
        show(stands, screen.caller());
        stands.put("description", screen.description());
        Stream.of("givenName", "familyName", "phone", "relation", "description").filter(it -> !form.has(it)).forEach(it -> form.put(it, stands.typed(it)));
    }

    /** Empty where nothing was typed, or it says at the field what is wrong. */
    static Optional<Location> location(Form form, Places places, String country) {
        var address = form.text("address", 200).or("");
        var references = form.text("references", 400).or("");
        var typed = form.text("placeText", 200).or("");
        if (Stream.of(address, references, typed).allMatch(String::isEmpty)) return Optional.empty();
        var point = Pins.read(form.typed("point")).or(() -> Pins.read(typed));
        var place = chosen(form, places).or(() -> point.flatMap(it -> Pinned.near(it, places))).or(() -> typed.isBlank() ? Optional.empty() : places.meant(typed, country));
        if (place.isEmpty()) form.error("place", wrong(typed, point), typed);
        return place.map(it -> {
            var at = point.or(it::point);
            return new Location(Optional.of(it.id()), it.label(), address, references, at.map(Point::lat), at.map(Point::lon));
        });
    }

    private static String wrong(String typed, Optional<Point> point) {
        if (point.isPresent()) return "casefile.error.point-far";
        return typed.isEmpty() ? "casefile.error.place-missing" : Pins.isLink(typed) ? "casefile.error.short-link" : "casefile.error.place-unknown";
    }

    /** A pin that was set goes along until another place is chosen. */
    static void show(Form form, Location location) {
        form.put("place", location.place().map(String::valueOf).orElse("")).put("placeText", location.label()).put("address", location.address()).put("references", location.references());
        if (location.latitude().isPresent() && location.longitude().isPresent()) form.put("point", Pins.text(new Point(location.latitude().get(), location.longitude().get())));
    }

    static Optional<Place> chosen(Form form, Places places) {
        var id = form.typed("place");
        return id.matches("\\d{1,10}") && Long.parseLong(id) <= Integer.MAX_VALUE ? places.find(Integer.parseInt(id)) : Optional.empty();
    }
}
