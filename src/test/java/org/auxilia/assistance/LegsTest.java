package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.ClosingFact.Reviewed;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Delivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CA-14: place and destination, legs and consequences, kilometres against the plan's limit. */
@Tag("CA-14")
class LegsTest {

    @Test
    void theWayFillsInDestinationAndKilometresAndTheProvidersFigureGoesFirst() {
        var world = towed().happens(routed(Optional.of(140))).logged(Kind.ROUTE);
        assertThat(world.assistance().field("destination")).contains("Taller Larrea, Bahía Blanca, Buenos Aires");
        assertThat(world.assistance().kilometres()).contains(140);
        assertThat(world.happens(new FieldChanged("kilometres", "140", "144")).assistance().kilometres()).contains(144);
        world.refuses(new DistanceTold(160), NO_PROVIDER).assigned(NORTE, "10:30").happens(new DistanceTold(160)).logged(Kind.DISTANCE);
        assertThat(world.assistance().kilometres()).contains(160);
        towed().assigned(NORTE, "10:30").refuses(new DistanceTold(10), NO_ROUTE);
    }

    @Test @Tag("TK-30")
    void whoeverIsOnTheWayHearsOfAnotherDestination() {
        towed().happens(routed(Optional.of(40))).owesNo(Task.TELL_PROVIDER_CHANGE).assigned(NORTE, "10:30").happens(confirmed())
            .at("10:10").happens(routed(Optional.of(60), Party.MEMBER)).owesAlso("TELL_PROVIDER_CHANGE 10:15").owesNo(Task.TELL_MEMBER_CHANGE)
            .happens(new SpokeWithProvider(Direction.OUTGOING, Optional.empty(), "al otro taller")).owesNo(Task.TELL_PROVIDER_CHANGE);
    }

    @Test @Tag("TK-21") @Tag("SV-2")
    void kilometresBeyondThePlanAreTheMembersToAccept() {
        atTheCar(100).happens(diagnosed(180)).owesNo(Task.SETTLE_EXCESS).refuses(Kind.EXCESS_ACCEPTANCE, NO_EXCESS).happens(goAhead()); // at the limit
        var beyond = atTheCar(101).happens(diagnosed(180)).owesAlso("SETTLE_EXCESS 10:40").refuses(Kind.GO_AHEAD, EXCESS_OPEN);
        assertThat(beyond.assistance().kilometresBeyond()).contains(1);
        beyond.at("10:45").happens(new ExcessAccepted(pesos(2), "tarjeta")).owesNo(Task.SETTLE_EXCESS).happens(goAhead());
        atTheCar(101).happens(diagnosed(180), asks(AnytimeFact.Subject.EXCESS)).as(RAUL).happens(grants(AnytimeFact.Subject.EXCESS)).logged(Kind.AUTHORISATION_REPLY, Kind.EXCESS_WAIVER)
            .as(ANA).happens(goAhead());
    }

    @Test @Tag("TK-21")
    void onlyALongerWayAsksAgain() {
        var settled = atTheCar(130).happens(diagnosed(180)).at("10:45").happens(new ExcessAccepted(pesos(60), "tarjeta"));
        settled.at("10:46").happens(new DistanceTold(125)).owesNo(Task.SETTLE_EXCESS).happens(new DistanceTold(130)).owesNo(Task.SETTLE_EXCESS)
            .at("10:47").happens(new DistanceTold(131)).owesAlso("SETTLE_EXCESS 10:47").refuses(Kind.GO_AHEAD, EXCESS_OPEN);
    }

    @Test @Tag("CL-1")
    void theAccountBearsNoKilometresThatTheMemberHasAccepted() {
        atTheCar(130).happens(diagnosed(180), new ExcessAccepted(pesos(60), "tarjeta"), goAhead(), new WorkEnded())
            .refuses(costs(180, 0, 0), ABOVE_COVERAGE).refuses(costs(121, 59, 0), ABOVE_COVERAGE).happens(costs(120, 60, 0));
    }

    @Test @Tag("SV-2")
    void workWaitsForTheAnswerAboutALongerWay() {
        atTheCar(90).happens(diagnosed(180), new Authorised(Optional.empty(), false), new DistanceTold(130)).refuses(Kind.WORK_START, EXCESS_OPEN)
            .happens(new ExcessAccepted(pesos(60), "tarjeta"), new WorkStarted());
    }

    @Test @Tag("CO-4")
    void aLifeAtRiskIsNotHeldUpByKilometresAndAPaidServiceHasNoLimit() {
        atTheCar(130).happens(new PriorityChanged(LIFE_RISK, "hay heridos"), diagnosed(180)).owesNo(Task.SETTLE_EXCESS).happens(goAhead(), new WorkEnded()).owesAlso("SETTLE_EXCESS 10:40");
        towed().happens(routed(Optional.of(500)), improper(), told(300), new ConnectionAccepted(pesos(300), "tarjeta", 30)).assigned(NORTE, "10:35").at("10:40").happens(new ArrivalReported(), new ContactConfirmed(),
            diagnosed(300)).refuses(Kind.EXCESS_ACCEPTANCE, NO_EXCESS).happens(goAhead());
    }

    @Test @Tag("CL-3")
    void aLongerWayThatIsToldInTheEndIsSettledBeforeTheReview() {
        var ended = atTheCar(90).happens(diagnosed(180), goAhead()).at("11:30").happens(new WorkEnded()).owesNo(Task.SETTLE_EXCESS);
        ended.at("11:40").happens(new DistanceTold(130)).owesAlso("SETTLE_EXCESS 11:40").happens(costs(180, 0, 0), new ClosingFact.ConformityGiven("bien"))
            .refuses(new Reviewed(), EXCESS_OPEN).refuses(Kind.EXCESS_REFUSAL, WORK_ENDED)
            .at("11:50").happens(new ExcessAccepted(pesos(90), "efectivo")).refuses(new Reviewed(), ABOVE_COVERAGE)
            .happens(costs(0, 90, 0)).happens(new Reviewed()).is(FinalStatus.CONCLUDED);
    }

    @Test
    void aLegBeginsWhereTheOneBeforeItEnded() {
        var world = towed().happens(routed(Optional.of(40)));
        var shop = world.assistance().destination();
        world.assistance(2).happens(service(Delivery.ON_SITE, EMERGENCY), new Linked(1, Link.LEG),
            new Routed(shop, new Location(Optional.empty(), "Neuquén", "", "", Optional.empty(), Optional.empty()), Optional.empty(), Party.MEMBER)).logged(Kind.OPENING, Kind.LINK, Kind.ROUTE);
        assertThat(world.assistance().place()).isEqualTo(shop);
        world.happens(routed(Optional.of(70)));
        assertThat(world.assistance().place()).as("another destination leaves the beginning").isEqualTo(shop);
        world.assistance(3).happens(service(Delivery.ON_SITE, EMERGENCY), new Linked(1, Link.STORAGE));
        assertThat(world.assistance().place()).as("the vehicle is where it was brought").isEqualTo(shop);
        world.assistance(4).happens(service(Delivery.ON_SITE, EMERGENCY), new Linked(1, Link.TRANSPORT));
        assertThat(world.assistance().place().orElseThrow().address()).as("people may be elsewhere").isEqualTo("Colón 123");
        assertThat(world.assistance(1).assistance().place().orElseThrow().address()).isEqualTo("Colón 123");
        assertThat(World.opened(EMERGENCY).happens(routed(Optional.empty())).assistance().kilometres()).as("nobody knows yet how far").isEmpty();
    }

    @Test
    void aLinkGoesToAnEarlierAssistanceOfTheCase() {
        var world = towed().refuses(Kind.LINK, NO_SUCH_LINK).refuses(new Linked(1, Link.LEG), NO_SUCH_LINK).refuses(new Linked(0, Link.LEG), NO_SUCH_LINK).refuses(new Linked(2, Link.LEG), NO_SUCH_LINK)
            .assistance(2).happens(service(Delivery.ON_SITE, EMERGENCY)).refuses(new Linked(3, Link.TRANSPORT), NO_SUCH_LINK).happens(new Linked(1, Link.TRANSPORT));
        world.happens(coverage(100), consents()).assigned(NORTE, "10:30").refuses(new Linked(1, Link.LODGING), PROVIDER_ASSIGNED);
    }

    @Test @Tag("MB-8")
    void theChainKnowsWhichOfItHasTakenTheEvent() {
        var world = rings().member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, EMERGENCY)).assistance(2).happens(service(Delivery.ON_SITE, EMERGENCY), new Linked(1, Link.STORAGE))
            .assistance(3).happens(service(Delivery.ON_SITE, EMERGENCY), new Linked(2, Link.LEG)).assistance(4).happens(service(Delivery.ON_SITE, EMERGENCY));
        assertThat(world.assistance(3).assistance().chainEvent()).as("nobody has one yet").isEmpty();
        world.assistance(1).happens(coverage(200));
        assertThat(world.assistance(3).assistance().chainEvent()).contains(1);
        assertThat(world.assistance(4).assistance().chainEvent()).as("not of the chain").isEmpty();
        assertThat(world.assistance(1).assistance().chainEvent()).as("its own is its own").isEmpty();
        world.happens(new MemberIdentified(777, 70, RosterStatus.ACTIVE, "Otra Persona", "99", ""));
        assertThat(world.assistance(3).assistance().chainEvent()).as("another member's").isEmpty();
        world.member(RosterStatus.ACTIVE).assistance(1).happens(new GivenUp("DESISTE", Optional.empty()));
        assertThat(world.assistance(3).assistance().chainEvent()).as("given back").isEmpty();
    }

    @Test @Tag("MB-8")
    void theEventStaysTakenWhileTheChainUsesIt() {
        var shares = new CoverageDecided(Category.COVERED, Optional.of(pesos(100)), Optional.empty(), Optional.empty(), Optional.of(1), "usa el mismo evento", "4.1", "v3");
        var world = opened(EMERGENCY).happens(coverage(200)).assistance(2).happens(service(Delivery.ON_SITE, EMERGENCY), new Linked(1, Link.LEG), shares)
            .assistance(1).happens(new GivenUp("DESISTE", Optional.empty()));
        assertThat(EventUse.of(world.assistance()).orElseThrow().state()).isEqualTo(EventUse.State.RESERVED);
        var other = opened(EMERGENCY).happens(coverage(200)).assistance(2).happens(service(Delivery.ON_SITE, EMERGENCY), new Linked(1, Link.LEG), shares).assistance(1).happens(improper());
        assertThat(EventUse.of(other.assistance()).orElseThrow().state()).as("decided anew, and not covered").isEqualTo(EventUse.State.RESERVED);
        world.assistance(2).happens(new GivenUp("DESISTE", Optional.empty())).assistance(1);
        assertThat(EventUse.of(world.assistance()).orElseThrow().state()).as("nobody uses it").isEqualTo(EventUse.State.GIVEN_BACK);
    }

    /** Covered to 200 pesos and 100 kilometres. */
    private static World towed() { return opened(EMERGENCY).happens(Said.towed(200, 100), consents()); }

    /** The truck is with the member at 10:40, and the way is so long. */
    private static World atTheCar(int kilometres) {
        return towed().happens(routed(Optional.of(kilometres))).assigned(NORTE, "10:35").happens(confirmed()).at("10:40").happens(new ArrivalReported(), new ContactConfirmed());
    }
}
