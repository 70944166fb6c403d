package org.auxilia.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.VainTrip;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.VainTrips;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.network.KmBands;
import org.auxilia.network.Surcharges;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** CL-6: price by the tariff of the day, payer by the plan. */
@AuxiliaTest
@Tag("CL-6")
class VainTripTest {

    @Autowired BeanFactory beans;
    @Autowired VainTrips trips;
    @Autowired Plans plans;
    @Autowired Tariffs tariffs;
    @Autowired Services services;

    @Test
    void thePriceIsOfTheTariffAndThePayerOfThePlanAndWithoutAPriceNothingIsGuessed() {
        var world = new Roadside(beans).built();
        var assistance = world.file(world.opened()).assistance(1);
        var at = Roadside.START.plus(Duration.ofMinutes(30));
        assertThat(vainTrip(world, assistance, at)).isEmpty();
        charge(world, "ARS");
        for (var payer : Plan.Payer.values()) {
            pays(world.plan, payer);
            assertThat(vainTrip(world, assistance, at)).contains(new VainTrip(new Money(99_00, "ARS"), VainTrip.Payer.valueOf(payer.name())));
        }
        charge(world, "USD");
        assertThat(vainTrip(world, assistance, at)).as("in another currency than the account's").isEmpty();
    }

    /** A page asks for each of its fields whether it is wanted: one answer, and one look into the tariffs. */
    @Test
    void oneScreenLooksItUpOnce() {
        var world = new Roadside(beans).built();
        charge(world, "ARS");
        var screen = trips.beside((_, _) -> Optional.empty(), world.file(world.opened()).assistance(1), services.find(Roadside.TOW).orElseThrow(), world.insurer);
        var first = screen.vainTrip(world.first.id(), Roadside.START);
        assertThat(first).isPresent();
        for (var it : tariffs.of(world.first.id())) tariffs.remove(world.first.id(), it.id());
        assertThat(screen.vainTrip(world.first.id(), Roadside.START)).isEqualTo(first);
        assertThat(screen.vainTrip(world.first.id(), Roadside.START.plus(Duration.ofMinutes(1)))).as("of another moment").isEmpty();
    }

    /** As a screen asks that is opened now. */
    private Optional<VainTrip> vainTrip(Roadside world, Assistance assistance, Instant at) {
        return trips.beside((_, _) -> Optional.empty(), assistance, services.find(Roadside.TOW).orElseThrow(), world.insurer).vainTrip(world.first.id(), at);
    }

    private void charge(Roadside world, String currency) {
        for (var it : tariffs.of(world.first.id())) tariffs.remove(world.first.id(), it.id());
        var none = Money.zero(currency);
        tariffs.add(world.first.id(), new Tariff(0, Roadside.TOW, none, none, KmBands.flat(none), new Surcharges(0, 0, 0), Optional.of(new Money(99_00, currency)), LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    private void pays(Plan it, Plan.Payer payer) {
        plans.change(new Plan(it.id(), it.account(), it.name(), it.validFrom(), it.validUntil(), it.waitingDays(), it.absentUsesEvent(), it.chainIsOneEvent(), payer, it.active()), Optional.empty(), Actor.SYSTEM, Roadside.START);
        assertThat(plans.get(it.id()).vainTripPayer()).isEqualTo(payer);
    }
}
