package org.auxilia.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Location;
import org.auxilia.geography.Pins;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.web.Form;

/**
 * A place as forms ask for it: one line for country, province, zone and subzone, or a pin; address and references (CA-1).
 *
 * @param prefix of the names of its fields, where a form has several places; empty for the place of the case
 */
public record PlaceFields(String prefix) {

    public static final PlaceFields OF_CASE = new PlaceFields("");

    /** The name that one of its fields has in the form: {@code address} of the place {@code to} is {@code toAddress}. */
    public String name(String field) { return prefix.isEmpty() ? field : prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1); }

    /**
     * Empty where nothing was typed, or it says at the field what is wrong.
     *
     * @param country in which a line without a chosen place is looked for first; may be {@code null}
     */
    public Optional<Location> read(Form form, Places places, String country) { return read(form, places, country, List.of()); }

    /** @param has what the case has already: its place may have gone out of use since, and is named as it was then */
    public Optional<Location> read(Form form, Places places, String country, List<Location> has) {
        var address = form.text(name("address"), 200).or("");
        var references = form.text(name("references"), 400).or("");
        var typed = form.text(name("placeText"), 200).or("");
        if (Stream.of(address, references, typed, form.typed(name("place")), form.typed(name("point"))).allMatch(String::isBlank)) return Optional.empty();
        var point = Pins.read(form.typed(name("point"))).or(() -> Pins.read(typed));
        var chosen = chosen(form, places);
        var kept = chosen.flatMap(it -> has.stream().filter(one -> one.place().equals(Optional.of(it.id()))).findFirst());
        if (chosen.isPresent() && kept.isEmpty() && !places.isOffered(chosen.get().id())) {
            form.error(name("place"), "casefile.error.place-withdrawn", typed);
            return Optional.empty();
        }
        var place = chosen.or(() -> point.flatMap(it -> Pinned.near(it, places))).or(() -> typed.isBlank() ? Optional.empty() : places.meant(typed, country));
        if (place.isEmpty()) form.error(name("place"), wrong(typed, point), typed);
        return place.map(it -> {
            var at = point.or(it::point);
            return new Location(Optional.of(it.id()), kept.map(Location::label).orElseGet(it::label), address, references, at.map(Point::lat), at.map(Point::lon));
        });
    }

    private static String wrong(String typed, Optional<Point> point) {
        if (point.isPresent()) return "casefile.error.point-far";
        return typed.isEmpty() ? "casefile.error.place-missing" : Pins.isLink(typed) ? "casefile.error.short-link" : "casefile.error.place-unknown";
    }

    /** A pin that was set goes along until another place is chosen. */
    public void show(Form form, Location location) {
        form.put(name("place"), location.place().map(String::valueOf).orElse("")).put(name("placeText"), location.label()).put(name("address"), location.address())
            .put(name("references"), location.references());
        Routes.point(location).ifPresent(it -> form.put(name("point"), Pins.text(it)));
    }

    public Optional<Place> chosen(Form form, Places places) {
        var id = form.typed(name("place"));
        return id.matches("\\d{1,10}") && Long.parseLong(id) <= Integer.MAX_VALUE ? places.find(Integer.parseInt(id)) : Optional.empty();
    }
}
