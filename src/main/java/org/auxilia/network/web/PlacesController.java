package org.auxilia.network.web;

import java.util.List;
import java.util.Optional;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.staff.Needs;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Places for what was typed: options for a combobox, or what programs get. {@code country} narrows them. Here, because geography knows no people and no rights. */
@Controller
@Needs.Open
class PlacesController {

    private static final int MOST = 8;

    private final Places places;

    PlacesController(Places places) { this.places = places; }

    @GetMapping("/places")
    @Answers(value = Found.class, rows = true, asks = {"q", "country"})
    Page options(Form form) {
        var found = matching(form);
        return Page.of("network/places").with("places", found).json(() -> Rows.of(found.stream().map(Found::of).toList()));
    }

    /** What a program gets. */
    record Found(int id, String label, String country, Optional<String> province, Optional<String> zone, Optional<String> subzone, Optional<Double> lat, Optional<Double> lon) {
        static Found of(Place it) { return new Found(it.id(), it.label(), it.country(), Optional.ofNullable(it.province()), Optional.ofNullable(it.zone()), Optional.ofNullable(it.subzone()), Optional.ofNullable(it.lat()), Optional.ofNullable(it.lon())); }
    }

    private List<Place> matching(Form form) {
        return places.search(form.typed("q"), Optional.of(form.typed("country")).filter(it -> !it.isBlank()).orElse(null), MOST);
    }
}
