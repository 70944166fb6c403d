package org.auxilia.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.network.ReferencePrice;
import org.auxilia.network.ReferencePricesKept;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Component;

/** What the services of the demo world usually cost: in each country, and otherwise in the zones of some towns (CX-2, OC-4). */
@Component
class DemoPrices {

    private static final List<String> COUNTRIES = List.of("AR", "CR", "BO");

    /** @param percent of what is usual in the country */
    private record Town(String typed, int percent) {}

    private static final List<Town> TOWNS = List.of(new Town("Viedma, Adolfo Alsina, Río Negro", 96), new Town("San Carlos de Bariloche, Río Negro", 118), new Town("Neuquén, Confluencia", 108),
        new Town("Mar del Plata, Buenos Aires", 104), new Town("Carmen, San José", 106), new Town("La Paz, Murillo", 98), new Town("Santa Cruz de la Sierra", 110));

    private final ReferencePricesKept prices;
    private final Places places;
    private final Clock clock;

    DemoPrices(ReferencePricesKept prices, Places places, Clock clock) {
        this.prices = prices;
        this.places = places;
        this.clock = clock;
    }

    void make() {
        for (var country : COUNTRIES) price(places.country(country), 100);
        for (var town : TOWNS) {
            var city = City.ALL.stream().filter(it -> it.typed().equals(town.typed())).findFirst().orElseThrow();
            var place = places.search(city.typed(), city.country(), 1).getFirst();
            price(places.ancestor(place.id(), Place.Level.ZONE).orElse(place), town.percent());
        }
    }

    /** Somewhat above what the dearest of the network charges for coming. */
    private void price(Place place, int percent) {
        DemoProviders.units().forEach((service, units) -> {
            Money usual = DemoProviders.money(place.country(), units * 150).times(BigDecimal.valueOf(percent, 2));
            prices.add(new ReferencePrice(0, service, place.id(), usual, LocalDate.now(clock).minusYears(1), 1), Actor.SYSTEM, clock.instant());
        });
    }
}
