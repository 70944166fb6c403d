package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auxilia.assistance.AnytimeFact.Subject.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Delivery;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Autorización y prestación de servicios sin cobertura, paragraph by paragraph, each rule at its border. */
class UncoveredStoriesTest {

    private static World improperService() { return World.opened(EMERGENCY).happens(improper(), consents()); }

    // A: quoted with a provider, told to the member

    @Test @Tag("OC-1") @Tag("CX-3")
    void aThePaidServiceIsOfferedBeforeItIsDeclined() {
        improperService().refuses(new ConnectionDeclined("", "CONEXION_RECHAZADA"), PRICE_NOT_TOLD).refuses(Kind.CONNECTION, PRICE_NOT_TOLD).refuses(new GivenUp("DESISTE", Optional.empty()), OFFER_MISSING)
            .happens(quoted(11, 90, "10:40"), tells(90, 11, "10:40")).logged(Kind.PRICE).allows(new ConnectionDeclined("", "CONEXION_RECHAZADA"))
            .refuses(new ConnectionAccepted(pesos(89), "tarjeta", 30), PRICE_OTHER).at("10:40").allows(new ConnectionAccepted(pesos(90), "tarjeta", 30))
            .at("10:41").refuses(new ConnectionAccepted(pesos(90), "tarjeta", 30), PRICE_LAPSED, QUOTE_LAPSED);
    }

    @Test @Tag("OC-1")
    void aAQuoteHoldsToItsLastMomentAndIsThenAskedForAgain() {
        improperService().happens(quoted(11, 90, "10:40")).at("10:40").refuses(tells(90, 11, "10:41"), PRICE_OUTLIVES_QUOTE).allows(tells(90, 11, "10:40")).at("10:41").refuses(tells(90, 11, "10:40"), QUOTE_LAPSED)
            .refuses(tells(80, 11, "10:40"), QUOTE_LAPSED).happens(quoted(11, 95, "11:30")).allows(tells(95, 11, "11:30"))
            .happens(new QuoteWithdrawn(11, "Grúas Norte", "sin móvil")).refuses(tells(95, 11, "11:30"), QUOTE_LAPSED);
    }

    @Test @Tag("OC-1")
    void aThereIsNothingToOfferWhereItIsCovered() {
        World.ready(EMERGENCY).refuses(told(90), NOTHING_TO_OFFER).refuses(new QuoteContested(11, "Grúas Norte", pesos(80), "caro"), NO_QUOTE);
    }

    // B: what the house does not have

    @Test @Tag("OC-2")
    void bOthersAreNamedOnlyForWhatTheHouseDoesNotHaveAndThatEndsIt() {
        improperService().refuses(alternatives(), NOT_OUTSIDE);
        World.opened(EMERGENCY).happens(outsideMatrix()).owes("OFFER_CONNECTION 10:00").happens(alternatives()).logged(Kind.ALTERNATIVES, Kind.CLOSURE).is(FinalStatus.CANCELLED_AT_ONCE, "FUERA_DE_MATRIZ");
    }

    // E and F: below what he would find by himself; a dear quote is contested

    @Test @Tag("CX-2")
    void eAtHomeThePriceIsBelowTheReferenceOrThereIsAReason() {
        improperService().allows(compared(99, 100, "")).refuses(compared(100, 100, ""), ABOVE_REFERENCE).refuses(compared(101, 100, ""), ABOVE_REFERENCE).allows(compared(101, 100, "es domingo"))
            .as(RAUL).forced(compared(100, 100, ""), "no hay otro");
    }

    @Test @Tag("OC-4")
    void fOfSeveralQuotesTheBestForTheMemberIsKept() {
        improperService().happens(quoted(11, 90, "11:00"), quoted(12, 85, "10:30")).refuses(tells(90, 11, "10:30"), QUOTE_NOT_BEST).allows(tells(85, 12, "10:30"))
            .at("10:31").allows(tells(90, 11, "11:00"));
    }

    @Test @Tag("OC-4")
    void fAQuoteAboveTheReferenceIsContestedBeforeItIsPassedOn() {
        var dear = new QuoteOffered(11, "Grúas Norte", Basis.SERVICE, pesos(91), Optional.of(pesos(90)), FAR);
        improperService().happens(new QuoteOffered(11, "Grúas Norte", Basis.SERVICE, pesos(90), Optional.of(pesos(90)), FAR)).allows(tells(90, 11, "11:00"))
            .happens(dear).refuses(tells(91, 11, "11:00"), QUOTE_UNCONTESTED).happens(new QuoteContested(11, "Grúas Norte", pesos(80), "otros cobran 80")).allows(tells(91, 11, "11:00"));
    }

    @Test @Tag("OC-4")
    void fEachRoundOfAskingAndOfferingIsOnRecord() {
        var world = improperService().happens(new QuoteAsked(11, "Grúas Norte", Basis.SERVICE), quoted(11, 120, "12:00"), new QuoteContested(11, "Grúas Norte", pesos(80), "caro"), quoted(11, 95, "12:00"));
        assertThat(world.assistance().quotes().all()).singleElement().satisfies(quote -> {
            assertThat(quote.rounds()).extracting(Quotes.Round::price).containsExactly(pesos(120), pesos(95));
            assertThat(quote.rounds().getFirst().counter()).contains(pesos(80));
            assertThat(quote.state()).isEqualTo(Quotes.State.OFFERED);
        });
    }

    // G, H: the exception

    @Test @Tag("OC-5") @Tag("OC-7")
    void gAnExceptionInPartIsAConnectionWithADiscount() {
        var world = improperService().happens(asksException(100)).as(RAUL).happens(grantsException(30, 100)).as(ANA)
            .refuses(told(100), DISCOUNT_UNGRANTED).refuses(reduced(100, 69), DISCOUNT_UNGRANTED).happens(reduced(100, 70), new ConnectionAccepted(pesos(70), "tarjeta", 30));
        assertThat(world.assistance().category()).contains(Category.CONNECTION);
        assertThat(EventUse.of(world.assistance())).isEmpty();
        assertThat(world.assistance().goodwill().use()).contains(pesos(30));
        world.assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(100)).owesNo(Task.SETTLE_EXCESS).happens(goAhead(), new WorkEnded())
            .refuses(costs(0, 69, 31), ABOVE_GOODWILL).happens(costs(0, 70, 30));
    }

    @Test @Tag("OC-5")
    void gADiscountIsOneToAHundredPercentOfAKnownPrice() {
        assertThatThrownBy(() -> grantsException(0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> grantsException(101, 100)).isInstanceOf(IllegalArgumentException.class);
        improperService().refuses(asks(EXCEPTION), GROUNDS_MISSING, DISCOUNT_UNKNOWN).happens(asksException(100)).as(RAUL).refuses(grants(EXCEPTION), DISCOUNT_UNKNOWN)
            .allows(grantsException(1, 100)).allows(grantsException(100, 100));
    }

    @Test @Tag("OC-7")
    void hAnExceptionInFullIsACourtesyAndUsesNoEvent() {
        var free = new CoverageDecided(Category.COURTESY, Optional.of(pesos(100)), Optional.empty(), "por excepción", "", "");
        var world = improperService().happens(asksException(100)).as(RAUL).happens(grantsException(100, 100)).as(ANA)
            .refuses(new CoverageDecided(Category.COURTESY, Optional.of(pesos(101)), Optional.empty(), "por excepción", "", ""), SUPERIOR_NEEDED).happens(free);
        assertThat(world.assistance().category()).contains(Category.COURTESY);
        assertThat(EventUse.of(world.assistance())).isEmpty();
        assertThat(world.assistance().goodwill().use()).contains(pesos(100));
    }

    @Test @Tag("OC-5")
    void gWhatWasDeniedIsNoDiscount() {
        improperService().happens(asksException(100)).as(RAUL).happens(denies(EXCEPTION)).as(ANA).refuses(reduced(100, 70), DISCOUNT_UNGRANTED).allows(told(100));
    }

    @Test @Tag("OC-1") @Tag("OC-4")
    void aWhatItsProviderNoLongerStandsByIsNotAcceptedEither() {
        var withdrawn = improperService().happens(quoted(11, 90, "11:30"), tells(90, 11, "11:30"), new QuoteWithdrawn(11, "Grúas Norte", "sin móvil"));
        withdrawn.refuses(new ConnectionAccepted(pesos(90), "tarjeta", 30), QUOTE_LAPSED).allows(new ConnectionDeclined("", "CONEXION_RECHAZADA"));
        improperService().happens(quoted(11, 90, "11:30"), tells(90, 11, "11:30"), quoted(11, 95, "11:30")).refuses(new ConnectionAccepted(pesos(90), "tarjeta", 30), QUOTE_LAPSED)
            .happens(tells(95, 11, "11:30")).happens(new ConnectionAccepted(pesos(95), "tarjeta", 30)).logged(Kind.CONNECTION);
    }

    @Test @Tag("OC-1")
    void aWhatCostsNothingIsNoOffer() {
        improperService().refuses(told(0), AMOUNT_NOT_POSITIVE).refuses(quoted(11, 0, "11:00"), AMOUNT_NOT_POSITIVE).happens(quoted(11, 90, "11:00"))
            .refuses(new QuoteContested(11, "Grúas Norte", pesos(0), "caro"), AMOUNT_NOT_POSITIVE).refuses(new ConnectionDeclined("", "CONEXION_RECHAZADA"), PRICE_NOT_TOLD);
    }

    @Test @Tag("OC-4")
    void fWhatIsAskedForInsteadIsLessAndADearerRoundIsContestedAnew() {
        var dear = improperService().happens(dear(100)).refuses(contests(100), COUNTER_NOT_LOWER).refuses(tells(100, 11, "11:00"), QUOTE_UNCONTESTED).happens(contests(99)).logged(Kind.QUOTE_CONTEST).allows(tells(100, 11, "11:00"));
        dear.happens(dear(95)).allows(tells(95, 11, "11:00")).happens(dear(101)).refuses(tells(101, 11, "11:00"), QUOTE_UNCONTESTED).happens(contests(90)).allows(tells(101, 11, "11:00"));
    }

    @Test @Tag("OC-5") @Tag("OC-7")
    void gWhileASuperiorDecidesTheMemberAnswersNoPriceAndADiscountThatComesIsToldFirst() {
        var accepts = new ConnectionAccepted(pesos(100), "tarjeta", 30);
        var world = improperService().happens(told(100), asksException(100)).refuses(accepts, SUPERIOR_DECIDING).refuses(new ConnectionDeclined("", "CONEXION_RECHAZADA"), SUPERIOR_DECIDING)
            .as(RAUL).happens(grantsException(30, 100)).as(ANA).refuses(accepts, DISCOUNT_UNGRANTED).happens(reduced(100, 70)).happens(new ConnectionAccepted(pesos(70), "tarjeta", 30));
        assertThat(world.assistance().memberPart().accepted()).contains(pesos(70));
        improperService().happens(told(100), asksCourtesy(100)).refuses(accepts, SUPERIOR_DECIDING).as(RAUL).happens(denies(COURTESY)).as(ANA).allows(accepts);
    }

    @Test @Tag("BY-4") @Tag("OC-5")
    void gCourtesyAndExceptionAreAskedForWithTheirConditionsAndACourtesyWithItsAmount() {
        improperService().refuses(asks(COURTESY), GROUNDS_MISSING, COURTESY_UNPRICED).refuses(asksCourtesy(0), COURTESY_UNPRICED).refuses(new AuthorisationAsked(EXCEPTION, "", Optional.of(pesos(1))), GROUNDS_MISSING)
            .happens(asksCourtesy(1)).logged(Kind.AUTHORISATION);
        var boundless = new CoverageDecided(Category.COURTESY, Optional.empty(), Optional.empty(), "cortesía", "", "");
        improperService().as(RAUL).refuses(boundless, COURTESY_UNPRICED).happens(courtesy()).logged(Kind.COVERAGE);
    }

    // Connection B: guarantee

    @Test @Tag("CX-4") @Tag("MB-8")
    void underGuaranteeNothingIsChargedToTheMemberAndNoEventIsUsed() {
        var world = World.opened(EMERGENCY).refuses(guarantee(Instant.parse("2026-11-23T12:59:59Z")), NO_GUARANTEE).happens(guarantee(Instant.parse("2026-11-23T13:00:00Z")), consents())
            .assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(60), goAhead(), new WorkEnded())
            .refuses(costs(0, 1, 59), GUARANTEE_IS_FREE).refuses(costs(1, 0, 59), ABOVE_COVERAGE).happens(costs(0, 0, 60));
        assertThat(EventUse.of(world.assistance())).isEmpty();
        assertThat(world.assistance().goodwill().use()).isEmpty();
    }

    // RE-1

    @Test @Tag("RE-1")
    void aReimbursementIsClaimedGrantedAndPaid() {
        var world = World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(Delivery.REIMBURSEMENT, EMERGENCY)).covered(60)
            .refuses(new ReimbursementPaid(pesos(50), "TR-1"), NOT_GRANTED, OTHER_THAN_GRANTED).happens(claims(70)).logged(Kind.CLAIM, Kind.AUTHORISATION).happens(receipt())
            .as(RAUL).refuses(grants(REIMBURSEMENT), ABOVE_CLAIM).refuses(gives(71), ABOVE_CLAIM).happens(gives(60)).as(ANA)
            .refuses(new ReimbursementPaid(pesos(59), "TR-1"), OTHER_THAN_GRANTED).happens(new ReimbursementPaid(pesos(60), "TR-1")).refuses(claims(10), REIMBURSED);
        assertThat(world.assistance().reimbursement().state()).isEqualTo(Reimbursement.State.PAID);
        World.ready(EMERGENCY).refuses(claims(70), NOT_REIMBURSED);
    }

    @Test @Tag("RE-1") @Tag("TK-27")
    void aClaimThatComesAfterTheClosingIsDecidedAndPaidAllTheSame() {
        var world = World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(Delivery.REIMBURSEMENT, EMERGENCY)).covered(60).happens(cancels("DESISTE"));
        world.owesNo(Task.AUTHORISE).as(RAUL).refuses(grants(COSTS), CLOSED, NOT_ASKED).as(ANA).happens(received(), claims(50)).owesAlso("AUTHORISE:REIMBURSEMENT 10:05")
            .as(RAUL).happens(new DatumAsked(REIMBURSEMENT, "¿cuándo?")).owesNo(Task.AUTHORISE).as(ANA).happens(new DatumGiven(REIMBURSEMENT, "ayer"))
            .as(RAUL).happens(gives(50)).logged(Kind.AUTHORISATION_REPLY).owesNo(Task.AUTHORISE).as(ANA).happens(new ReimbursementPaid(pesos(50), "TR-1")).logged(Kind.REIMBURSEMENT);
        assertThat(world.assistance().isFinal()).isTrue();
    }

    @Test @Tag("RE-1") @Tag("AU-1")
    void whoNotedTheClaimDoesNotGrantIt() {
        World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(Delivery.REIMBURSEMENT, EMERGENCY)).covered(60).happens(receipt()).as(RAUL).happens(claims(50)).refuses(gives(50), OWN_REQUEST).as(CARLA).allows(gives(50));
    }

    // BY-12: the member by his link

    @Test @Tag("BY-12")
    void theMemberHimselfAcceptsWhatHeWasToldAndNothingElse() {
        var world = improperService().happens(told(90));
        var link = Stamp.ofMember("Marta Ñandú", Instant.parse("2026-11-23T13:00:00Z"));
        assertThat(Procedure.obstaclesTo(new ConnectionAccepted(pesos(90), "tarjeta", 30), world.assistance(), link)).isEmpty();
        assertThat(Procedure.obstaclesTo(new ConnectionAccepted(pesos(80), "tarjeta", 30), world.assistance(), link)).containsExactly(PRICE_OTHER);
        assertThat(Procedure.obstaclesTo(new WorkEnded(), world.assistance(), link)).contains(NOT_YOUR_PART);
        assertThat(Procedure.obstaclesTo(told(80), world.assistance(), link)).containsExactly(NOT_YOUR_PART);
    }

    @Test @Tag("BY-12") @Tag("CX-3")
    void anExcessIsToldAndAnsweredToTheLastMomentOfItsPrice() {
        var world = exceeding(260);
        world.happens(tellsExcess(60, "11:00"));
        assertThat(Offer.of(world.assistance()).map(Offer::told).map(PriceTold::price)).contains(pesos(60));
        world.refuses(new ExcessAccepted(pesos(61), "tarjeta"), PRICE_OTHER).at("11:00").allows(new ExcessAccepted(pesos(60), "tarjeta"))
            .at("11:01").refuses(new ExcessAccepted(pesos(60), "tarjeta"), PRICE_LAPSED).allows(new ExcessDeclined());
        world.happens(tellsExcess(60, "12:00"), new ExcessAccepted(pesos(60), "tarjeta"));
        assertThat(Offer.of(world.assistance())).isEmpty();
        assertThat(world.assistance().authorised()).contains(new Shares(pesos(200), pesos(60), pesos(0)));
    }

    @Test @Tag("BY-12")
    void whatWasToldOfAnEarlierDiagnosisIsToldNoMore() {
        var world = exceeding(260).happens(tellsExcess(60, "12:00"), diagnosed(280));
        assertThat(Offer.of(world.assistance())).isEmpty();
        world.allows(new ExcessAccepted(pesos(80), "tarjeta"));
        assertThat(world.assistance().authorised()).as("while it is open who bears it").isEmpty();
    }

    @Test @Tag("BY-12")
    void byHisLinkTheMemberAnswersOnlyAnExcessThatHeWasTold() {
        var world = exceeding(260);
        var link = Stamp.ofMember("Afiliado", Instant.parse("2026-11-23T14:00:00Z"));
        for (var answer : List.of(new ExcessAccepted(pesos(60), "tarjeta"), new ExcessDeclined())) {
            assertThat(Procedure.obstaclesTo(answer, world.assistance(), link)).containsExactly(PRICE_NOT_TOLD);
            world.allows(answer);
        }
        world.happens(tellsExcess(60, "12:00"));
        assertThat(Procedure.obstaclesTo(new ExcessAccepted(pesos(60), "tarjeta"), world.assistance(), link)).isEmpty();
    }

    @Test @Tag("BY-12") @Tag("SV-2")
    void whatASuperiorTookOffTheMemberIsAuthorisedToo() {
        var world = exceeding(260).happens(asks(EXCESS)).as(RAUL).happens(grants(EXCESS));
        assertThat(world.assistance().authorised()).contains(new Shares(pesos(200), pesos(0), pesos(60)));
        assertThat(World.ready(EMERGENCY).assistance().authorised()).as("nobody had to be asked").isEmpty();
    }

    // In short

    /** Covered to 200. */
    private static World exceeding(int cost) {
        return World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed()).at("10:40").happens(diagnosed(cost));
    }

    private static PriceTold tellsExcess(int price, String until) { return new PriceTold(Bill.EXCESS, pesos(price), pesos(price), Optional.empty(), List.of("tarjeta"), 30, clock(until), Optional.empty(), Optional.empty()); }

    private static QuoteOffered quoted(int provider, int price, String until) { return new QuoteOffered(provider, provider == 11 ? "Grúas Norte" : "Auxilio Sur", Basis.SERVICE, pesos(price), Optional.empty(), clock(until)); }
    private static PriceTold tells(int price, int provider, String until) { return new PriceTold(Bill.CONNECTION, pesos(price), pesos(price), Optional.of(provider), List.of("tarjeta"), 30, clock(until), Optional.empty(), Optional.empty()); }
    /** Of a service that usually costs 80. */
    private static QuoteOffered dear(int price) { return new QuoteOffered(11, "Grúas Norte", Basis.SERVICE, pesos(price), Optional.of(pesos(80)), clock("11:00")); }
    private static QuoteContested contests(int counter) { return new QuoteContested(11, "Grúas Norte", pesos(counter), "caro"); }
    private static PriceTold reduced(int full, int price) { return new PriceTold(Bill.CONNECTION, pesos(full), pesos(price), Optional.empty(), List.of("tarjeta"), 30, FAR, Optional.empty(), Optional.empty()); }
    private static PriceTold compared(int price, int elsewhere, String because) {
        return new PriceTold(Bill.CONNECTION, pesos(price), pesos(price), Optional.empty(), List.of("tarjeta"), 30, FAR, Optional.of(pesos(elsewhere)), Optional.of(because).filter(it -> !it.isEmpty()));
    }
    private static AlternativesGiven alternatives() { return new AlternativesGiven("no son prestadores nuestros", "dos que figuran en la web"); }
    private static AuthorisationDecided grantsException(int percent, int price) { return new AuthorisationDecided(EXCEPTION, true, "corresponde", Optional.of(percent), Optional.of(Goodwill.of(pesos(price), percent)), Optional.empty()); }
    private static AuthorisationDecided gives(int amount) { return new AuthorisationDecided(REIMBURSEMENT, true, "corresponde", Optional.empty(), Optional.of(pesos(amount)), Optional.empty()); }
    private static Authority.Limit limit(Subject subject, Role role, int most) { return new Authority.Limit(subject, role, pesos(most)); }
    private static PaymentReceived paid(int amount) { return new PaymentReceived(pesos(amount), "tarjeta", "0001"); }
    private static ReceiptAdded received() { return new ReceiptAdded(1, "factura.pdf", "application/pdf", 10, "ab"); }
    private static ReimbursementClaimed claims(int amount) { return new ReimbursementClaimed(pesos(amount), "Marta Ñandú", "CBU 001"); }
    private static Instant clock(String time) { return Instant.parse("2026-11-23T" + time + ":00-03:00"); }
}
