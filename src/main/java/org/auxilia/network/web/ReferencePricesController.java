package org.auxilia.network.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.network.ReferencePrice;
import org.auxilia.network.ReferencePrices;
import org.auxilia.network.ReferencePricesKept;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Where it is kept what a service usually costs: against it the price of a paid service and of an excess is held (CX-2, OC-4). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class ReferencePricesController {

    private static final int PAGE = 50, MOST = 200;

    private final ReferencePrices prices;
    private final ReferencePricesKept kept;
    private final ReferencePriceForm forms;
    private final Choices choices;
    private final Places places;
    private final Clock clock;

    ReferencePricesController(ReferencePrices prices, ReferencePricesKept kept, ReferencePriceForm forms, Choices choices, Places places, Clock clock) {
        this.prices = prices;
        this.kept = kept;
        this.forms = forms;
        this.choices = choices;
        this.places = places;
        this.clock = clock;
    }

    /** Those of a service, and those that hold a place, or lie in it. */
    @GetMapping("/admin/reference-prices")
    @Answers(value = ReferencePriceJson.class, rows = true, files = true, asks = {"service", "place", "placeText", "after", "limit"})
    Page list(Form form, Shell shell) {
        var service = Optional.of(form.typed("service")).filter(it -> !it.isBlank());
        var place = number(form, "place").flatMap(places::find).or(() -> places.search(form.typed("placeText"), null, 1).stream().findFirst());
        form.put("place", place.map(it -> it.id() + "").orElse("")).put("placeText", choices.place(place.map(Place::id)));
        int limit = Rows.wanted(form, PAGE, MOST);
        var after = number(form, "after");
        var found = prices.page(new ReferencePrices.Filter(service, place.map(Place::id)), after, limit + 1);
        var rows = found.stream().limit(limit).map(it -> ReferencePriceJson.of(it, choices)).toList();
        var next = found.size() > limit ? "" + rows.getLast().id() : "";
        var here = UriComponentsBuilder.fromPath("/admin/reference-prices").queryParam("service", "{service}").queryParam("place", "{place}").encode().buildAndExpand(form.typed("service"), form.typed("place")).toUriString();
        return Page.of("network/reference-prices").with(form).with("rows", rows).with("choices", choices).with("filtered", service.isPresent() || place.isPresent()).with("here", here).with("after", after.isPresent()).with("next", next)
            .json(() -> Rows.of(rows, next)).table(() -> table(rows, shell));
    }

    private Table<ReferencePriceJson> table(List<ReferencePriceJson> rows, Shell shell) {
        return Table.of("network.prices.title", rows).column("network.col.service", it -> choices.service(it.service(), shell)).column("network.col.place", ReferencePriceJson::placeName)
            .column("network.field.currency", it -> it.amount().currency()).column("network.price.amount", it -> it.amount().amount()).column("network.field.from", ReferencePriceJson::from);
    }

    @GetMapping("/admin/reference-prices/new")
    Page fresh(Form asked, Shell shell) {
        var place = number(asked, "place").flatMap(places::find).map(Place::id);
        return shown(Form.empty().put("service", asked.typed("service")).put("place", place.map(String::valueOf).orElse("")).put("placeText", choices.place(place)), Optional.empty(), shell);
    }

    @PostMapping("/admin/reference-prices")
    Page add(Form form, Actor actor, Shell shell) {
        var read = forms.read(form, Optional.empty(), shell.formats());
        if (read.isEmpty()) return shown(form, Optional.empty(), shell);
        try {
            var it = kept.add(read.get(), actor, clock.instant());
            return saved(it, shell).json(() -> ReferencePriceJson.of(it, choices));
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), Optional.empty(), shell);
        }
    }

    @GetMapping("/admin/reference-prices/{id}")
    Page edit(@PathVariable int id, Shell shell) {
        var it = get(id);
        return shown(forms.filled(it, shell.formats()), Optional.of(it), shell);
    }

    @PostMapping("/admin/reference-prices/{id}")
    Page change(@PathVariable int id, Form form, Actor actor, Shell shell) {
        var was = Optional.of(get(id));
        var read = forms.read(form, was, shell.formats());
        if (read.isEmpty()) return shown(form, was, shell);
        try {
            var stale = kept.change(read.get(), actor, clock.instant());
            return stale.isPresent() ? shown(forms.told(form, stale.get(), shell), stale, shell) : saved(read.get(), shell);
        } catch (Failure.Invalid invalid) {
            return shown(form.add(invalid), was, shell);
        }
    }

    @PostMapping("/admin/reference-prices/{id}/removal")
    Page remove(@PathVariable int id, Actor actor, Shell shell) {
        var it = get(id);
        var undo = kept.remove(id, actor, clock.instant());
        return Page.redirect("/admin/reference-prices?service=" + it.service()).say("network.price.removed", choices.service(it.service(), shell), choices.place(Optional.of(it.place()))).undo(undo);
    }

    private Page saved(ReferencePrice it, Shell shell) {
        return Page.redirect("/admin/reference-prices?service=" + it.service()).say("network.price.saved", choices.service(it.service(), shell), choices.place(Optional.of(it.place())));
    }

    private ReferencePrice get(int id) { return prices.find(id).orElseThrow(Failure.NotFound::new); }

    private static Optional<Integer> number(Form form, String name) { return Optional.of(form.typed(name)).filter(it -> it.matches("\\d{1,9}|1\\d{9}")).map(Integer::valueOf); }

    private Page shown(Form form, Optional<ReferencePrice> price, Shell shell) {
        return Page.of("network/reference-price").with(form).with("price", price).with("choices", choices).status(form.isBad() ? 422 : 200);
    }
}
