package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.AnytimeFact.Subject.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Delivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RE-1: how much is given back, on what proof, and how often one may ask. */
@Tag("RE-1")
class ReimbursementStoriesTest {

    @Test @Tag("CL-1")
    void aSumForTheCostsLiftsThePlansLimitByThisSumAndNoFurther() {
        covered(60).happens(claims(100), asksCosts(20)).as(RAUL).refuses(gives(61), ABOVE_CLAIM).happens(grants(COSTS)).allows(gives(80)).refuses(gives(81), ABOVE_CLAIM);
        covered(60).happens(claims(100), asksCosts(20)).as(RAUL).happens(new AuthorisationDecided(COSTS, true, "hasta ahí", Optional.empty(), Optional.of(pesos(5)), Optional.empty())).allows(gives(65)).refuses(gives(66), ABOVE_CLAIM);
        covered(60).happens(claims(100), asksCosts(20)).as(RAUL).happens(denies(COSTS)).allows(gives(60)).refuses(gives(61), ABOVE_CLAIM);
    }

    @Test @Tag("OC-7")
    void ofAPaidServiceThePlanGivesNothingBackAndTheCompanyWhatItTookUponItself() {
        bought(0).happens(claims(90)).as(RAUL).refuses(gives(1), ABOVE_CLAIM).allows(denies(REIMBURSEMENT));
        bought(30).happens(claims(70)).as(RAUL).allows(gives(30)).refuses(gives(31), ABOVE_CLAIM);
    }

    /** At 100 less so many percent; nobody of the network could come, and the member finds somebody himself. */
    private static World bought(int percent) {
        var world = World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(Delivery.REIMBURSEMENT, EMERGENCY)).happens(improper(), consents());
        if (percent > 0) world.happens(asksException(100)).as(RAUL).happens(new AuthorisationDecided(AnytimeFact.Subject.EXCEPTION, true, "corresponde", Optional.of(percent), Optional.of(pesos(percent)), Optional.empty())).as(ANA);
        var price = pesos(100 - percent);
        return world.happens(new UncoveredFact.PriceTold(UncoveredFact.Bill.CONNECTION, pesos(100), price, Optional.empty(), java.util.List.of("tarjeta"), 30, FAR, Optional.empty(), Optional.empty()), new OpeningFact.ConnectionAccepted(price, "tarjeta", 30), receipt());
    }

    @Test @Tag("CL-1")
    void whereNoSumWasNamedForTheCostsTheClaimAloneIsTheLimit() {
        covered(60).happens(claims(100), asks(COSTS)).as(RAUL).happens(grants(COSTS)).allows(gives(100)).refuses(gives(101), ABOVE_CLAIM);
    }

    @Test @Tag("CL-1")
    void whereNothingIsCoveredTheSumForTheCostsIsAllThatMayBeGiven() {
        improperly().happens(claims(30), asksCosts(10)).as(RAUL).refuses(gives(1), ABOVE_CLAIM).happens(grants(COSTS)).allows(gives(10)).refuses(gives(11), ABOVE_CLAIM);
        undecided().happens(claims(30)).as(RAUL).refuses(gives(1), ABOVE_CLAIM).allows(denies(REIMBURSEMENT));
    }

    @Test
    void withoutAReceiptNothingIsGrantedButARefusalIsAlwaysPossible() {
        var world = World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(Delivery.REIMBURSEMENT, EMERGENCY)).covered(60).happens(claims(50)).as(RAUL);
        world.refuses(gives(50), RECEIPT_MISSING).allows(denies(REIMBURSEMENT)).as(ANA).happens(receipt()).as(RAUL).happens(gives(50));
        assertThat(world.assistance().reimbursement().state()).isEqualTo(Reimbursement.State.GRANTED);
    }

    @Test @Tag("CA-8")
    void aSuperiorWhoGrantsItWithoutAReceiptSaysWhyAndThatStandsInTheLog() {
        var world = World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(Delivery.REIMBURSEMENT, EMERGENCY)).covered(60).happens(claims(50))
            .as(RAUL).forced(gives(50), "el taller mandó la factura a la cuenta").logged(Kind.FORCING, Kind.AUTHORISATION_REPLY);
        assertThat(world.assistance().last(Forced.class).map(Forced::why)).contains("el taller mandó la factura a la cuenta");
        assertThat(world.assistance().reimbursement().granted()).contains(pesos(50));
    }

    @Test
    void beforeItIsDecidedAnotherClaimIsACorrectionAndTheLogSaysSo() {
        var world = covered(100).happens(claims(70)).at("10:05").happens(claims(65)).logged(Kind.CLAIM, Kind.AUTHORISATION);
        assertThat(world.assistance().reimbursement().claim().map(ReimbursementClaimed::amount)).contains(pesos(65));
        assertThat(words(world)).isEqualTo(new Wording("assistance.line.claim.correction", java.util.List.of(pesos(65), "Marta Ñandú", pesos(70))));
        world.as(RAUL).refuses(gives(66), ABOVE_CLAIM).allows(gives(65));
    }

    @Test
    void onceGrantedItIsNotClaimedAgainAndOncePaidNeverMore() {
        var world = covered(100).happens(claims(70)).as(RAUL).happens(gives(60)).as(ANA).refuses(claims(80), CLAIM_GRANTED).refuses(Kind.CLAIM, CLAIM_GRANTED);
        world.happens(new ReimbursementPaid(pesos(60), "TR-1")).refuses(claims(80), REIMBURSED).as(RAUL).refusesToForce(claims(80), REIMBURSED);
    }

    @Test
    void nothingIsGrantedOfNothingSoTheClaimStaysOneThatCanBeCorrected() {
        var world = covered(100).happens(claims(70)).as(RAUL).refuses(gives(0), AMOUNT_NOT_POSITIVE).as(ANA).happens(claims(65)).as(RAUL).happens(gives(1)).as(ANA);
        world.refuses(new ReimbursementPaid(pesos(0), "TR-1"), AMOUNT_NOT_POSITIVE, OTHER_THAN_GRANTED).happens(new ReimbursementPaid(pesos(1), "TR-1")).logged(Kind.REIMBURSEMENT);
    }

    @Test
    void whatWasDeniedMayBeClaimedAnewAndThatIsNoCorrection() {
        var world = covered(100).happens(claims(70)).as(RAUL).happens(denies(REIMBURSEMENT)).as(ANA).happens(claims(50));
        assertThat(words(world).key()).isEqualTo("assistance.line.claim");
        assertThat(world.assistance().reimbursement().state()).isEqualTo(Reimbursement.State.CLAIMED);
    }

    private static Wording words(World world) {
        var claim = world.assistance().log().stream().filter(it -> it.kind() == Kind.CLAIM).reduce((_, later) -> later).orElseThrow();
        return Wording.of(claim, world.assistance());
    }

    private static World undecided() { return World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(Delivery.REIMBURSEMENT, EMERGENCY), receipt()); }
    private static World covered(int limit) { return undecided().covered(limit); }
    private static World improperly() { return undecided().happens(improper()); }
    private static AuthorisationAsked asksCosts(int amount) { return new AuthorisationAsked(COSTS, "repuesto", Optional.of(pesos(amount))); }
    private static AuthorisationDecided gives(int amount) { return new AuthorisationDecided(REIMBURSEMENT, true, "corresponde", Optional.empty(), Optional.of(pesos(amount)), Optional.empty()); }
    private static ReimbursementClaimed claims(int amount) { return new ReimbursementClaimed(pesos(amount), "Marta Ñandú", "CBU 001"); }
}
