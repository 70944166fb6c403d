package org.auxilia.network.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.Countries;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.network.Provider;
import org.auxilia.web.Option;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** What the selects of these screens offer, and names for codes. */
@Component
public class Choices {

    private final Services services;
    private final Places places;

    Choices(Services services, Places places) {
        this.services = services;
        this.places = places;
    }

    public List<Option> services(Shell shell) {
        return services.all().stream().map(it -> new Option(it.code(), shell.t(it.line()) + " · " + it.name(shell.lang()))).toList();
    }

    public List<Option> lines(Shell shell) { return Option.of(ServiceLine.class, shell); }

    public List<Option> conditions(Shell shell) { return Option.of(Provider.Condition.class, shell); }

    public List<Option> statuses(Shell shell) { return Option.of(Provider.Status.class, shell); }

    /** The statuses and, last, any of them. */
    public List<Option> statusesOrAny(Shell shell) {
        return Stream.concat(statuses(shell).stream(), Stream.of(new Option(Asked.ANY_STATUS, shell.t("network.filter.any")))).toList();
    }

    public List<Option> zones() { return Countries.zones().stream().map(it -> new Option(it, it.substring(it.indexOf('/') + 1).replace('_', ' '))).toList(); }

    /** "Remolque grúa". */
    public String service(String code, Shell shell) { return services.find(code).map(it -> it.name(shell.lang())).orElse(code); }

    /** "Viedma, Adolfo Alsina, Río Negro". */
    public String place(Optional<Integer> place) { return place.flatMap(places::find).map(Choices::label).orElse(""); }

    private static String label(Place place) {
        return place.level() == Place.Level.COUNTRY ? Countries.name(place.country()) : place.label();
    }
}
