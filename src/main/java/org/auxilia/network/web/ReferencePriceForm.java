package org.auxilia.network.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.network.ReferencePrice;
import org.auxilia.network.ReferencePricesKept;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** The fields of a reference price, read and filled. */
@Component
class ReferencePriceForm {

    private final Services services;
    private final Places places;
    private final Choices choices;
    private final Meanwhile meanwhile;

    ReferencePriceForm(Services services, Places places, Choices choices, Meanwhile meanwhile) {
        this.services = services;
        this.places = places;
        this.choices = choices;
        this.meanwhile = meanwhile;
    }

    /** Empty when the form says what is wrong. @param was its service and place stay though they are out of use */
    Optional<ReferencePrice> read(Form form, Optional<ReferencePrice> was, Formats formats) {
        var service = form.text("service", 40).required();
        if (service != null && services.find(service).isEmpty()) form.error("service", "web.form.choose");
        var place = place(form, was);
        var currency = form.text("currency", 3).required();
        if (currency != null && !Money.isCurrency(currency.toUpperCase(Locale.ROOT))) form.error("currency", "network.form.currency");
        var written = currency == null || form.error("currency").isPresent() ? "USD" : currency.toUpperCase(Locale.ROOT);
        var amount = form.amount("amount", written, formats).required();
        if (amount != null && amount == 0) form.error("amount", "network.price.above-zero");
        var from = form.date("from").required();
        int version = form.integer("version", 1, Integer.MAX_VALUE).optional().orElse(was.map(ReferencePrice::version).orElse(1));
        return form.isBad() ? Optional.empty() : Optional.of(new ReferencePrice(was.map(ReferencePrice::id).orElse(0), service, place.orElseThrow().id(), new Money(amount, written), from, version));
    }

    private Optional<Place> place(Form form, Optional<ReferencePrice> was) {
        var place = form.id("place").optional().filter(it -> it <= Integer.MAX_VALUE).map(Long::intValue).flatMap(places::find);
        if (place.isEmpty()) form.error("place", form.typed("placeText").isBlank() && form.typed("place").isBlank() ? "web.form.required" : "network.form.place");
        if (place.filter(it -> was.filter(one -> one.place() == it.id()).isEmpty() && !places.isOffered(it.id())).isPresent()) form.error("place", "network.form.place-withdrawn");
        return place;
    }

    Form filled(ReferencePrice it, Formats formats) {
        return Form.empty().put("service", it.service()).put("place", it.place()).put("placeText", choices.place(Optional.of(it.place()))).put("currency", it.amount().currency())
            .put("amount", formats.amount(it.amount().minor(), it.amount().currency())).put("from", it.from()).put("version", it.version());
    }

    Form told(Form form, ReferencePrice stands, Shell shell) {
        var fields = List.of(Field.text("amount"), Field.choice("service", choices.services(shell)), Field.found("place").noted("within"), Field.text("currency"), Field.day("from", shell.formats()).noted("validFrom"));
        return meanwhile.told(form, filled(stands, shell.formats()), ReferencePricesKept.KIND, stands.id(), fields, shell);
    }
}
