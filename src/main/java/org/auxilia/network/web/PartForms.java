package org.auxilia.network.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.Places;
import org.auxilia.network.Coverage;
import org.auxilia.network.KmBands;
import org.auxilia.network.KmBands.Band;
import org.auxilia.network.Surcharges;
import org.auxilia.network.Tariff;
import org.auxilia.network.Technician;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.springframework.stereotype.Component;

/** The small forms of a provider's page; empty when the form says what is wrong. */
@Component
class PartForms {


    /** How many nearer bands the form has room for, and up to where one may reach. */
    static final int BANDS = 3, FURTHEST = 99_999;
    /** Percent. */
    private static final int MOST = 500;

    private final Services services;
    private final Places places;

    PartForms(Services services, Places places) {
        this.services = services;
        this.places = places;
    }

    /** @param has what the provider covers already: an area of it may have gone out of use since */
    Optional<Coverage> coverage(Form form, List<Coverage> has) {
        var service = service(form);
        var place = form.id("place").optional().map(Long::intValue).flatMap(places::find);
        if (place.isEmpty()) form.error("place", form.typed("placeText").isBlank() ? "web.form.required" : "network.form.place");
        if (place.filter(it -> has.stream().noneMatch(one -> one.place() == it.id()) && !places.isOffered(it.id())).isPresent()) form.error("place", "network.form.place-withdrawn");
        var position = form.integer("position", 1, 999).required();
        return form.isBad() ? Optional.empty() : Optional.of(new Coverage(service, place.orElseThrow().id(), position));
    }

    Optional<Tariff> tariff(Form form, Formats formats) {
        var service = service(form);
        var currency = form.text("currency", 3).required();
        if (currency != null && !Money.isCurrency(currency)) form.error("currency", "network.form.currency");
        var written = form.error("currency").isEmpty() ? currency : "USD";
        var visit = form.amount("visit", written, formats).required();
        var hour = form.amount("hour", written, formats).or(0L);
        var km = form.amount("km", written, formats).or(0L);
        var nearer = bands(form, written, formats);
        var surcharges = new Surcharges(form.integer("night", 0, MOST).or(0), form.integer("sunday", 0, MOST).or(0), form.integer("holiday", 0, MOST).or(0));
        var vain = form.amount("vain", written, formats).optional();
        var from = form.date("from").required();
        var to = form.date("to").optional();
        if (from != null && to.filter(it -> it.isBefore(from)).isPresent()) form.error("to", "network.form.to-before-from");
        return form.isBad() ? Optional.empty()
            : Optional.of(new Tariff(0, service, new Money(visit, currency), new Money(hour, currency), KmBands.of(nearer, new Money(km, currency)), surcharges, vain.map(it -> new Money(it, currency)), from, to));
    }

    /** Up to how many kilometres, and at what price each: both or none of the two. */
    private static List<Band> bands(Form form, String currency, Formats formats) {
        var bands = new ArrayList<Band>();
        for (int i = 1; i <= BANDS; i++) {
            boolean there = !form.typed("bandTo" + i).isBlank() || !form.typed("bandKm" + i).isBlank();
            var to = form.integer("bandTo" + i, 1, FURTHEST);
            var km = form.amount("bandKm" + i, currency, formats);
            if (!there) continue;
            var upTo = to.required();
            var price = km.required();
            if (upTo == null || price == null) continue;
            bands.add(new Band(OptionalLong.of(upTo), new Money(price, currency)));
            if (!KmBands.rise(bands)) form.error("bandTo" + i, "network.form.bands-rise");
        }
        return bands;
    }

    Optional<Technician> technician(Form form, Formats formats) {
        var name = form.text("name", 120).required();
        var phone = form.text("phone", 40).optional().map(formats::phone);
        if (phone.filter(it -> !it.startsWith("+")).isPresent()) form.error("phone", "network.form.phone");
        var document = form.text("document", 40).optional();
        return form.isBad() ? Optional.empty() : Optional.of(new Technician(0, name, phone, document));
    }

    private String service(Form form) {
        var service = form.text("service", 40).required();
        if (service != null && services.find(service).isEmpty()) form.error("service", "web.form.choose");
        return service;
    }
}
