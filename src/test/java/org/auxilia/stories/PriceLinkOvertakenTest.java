package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.UncoveredFact.Basis;
import org.auxilia.assistance.UncoveredFact.QuoteOffered;
import org.auxilia.assistance.UncoveredFact.QuoteWithdrawn;
import org.auxilia.assistance.VainTrip;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The member's decision on a price by his link, and what has become of the price meanwhile (BY-12). */
class PriceLinkOvertakenTest extends PriceLinkStories {

    @Test @Tag("BY-12")
    void whenAnotherPriceWasToldSinceThePageSaysThatItChanged() {
        told();
        var link = link();
        told(45_000);
        var answer = link.answers("yes", "Efectivo");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("El precio cambió");
        told(48_000);
        assertThat(link.answers("yes", "Efectivo").body()).as("told anew, if for as much").contains("El precio cambió");
        assertThat(link().answers("yes", "Efectivo").statusCode()).isEqualTo(200);
    }

    @Test @Tag("BY-12")
    void aDearerDiagnosisOvertakesTheExcessThatWasTold() {
        excess();
        tell("60.000");
        var link = link();
        given.happens(new Diagnosed("Y la dirección", pesos(260_000), Optional.empty()));
        assertThat(link.answers("yes", "Efectivo").body()).contains("El precio cambió");
        assertThat(program().post(the.path() + "/price-link", "{}").status()).isEqualTo(409);
    }

    @Test @Tag("BY-12")
    void whatWasAnsweredByTelephoneIsNotAnsweredAgain() {
        told();
        var link = link();
        assertThat(program().post(the.path() + "/connection", "{'price':48000,'method':'Transferencia'}").status()).isEqualTo(200);
        var answer = link.answers("no", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ya se registró una respuesta por otro medio");
        assertThat(assistance().finalStatus()).isEmpty();
    }

    @Test @Tag("BY-12")
    void aLinkThatWasWithdrawnOpensNothing() {
        told();
        var link = link();
        assertThat(program().post(the.path() + "/price-link/withdrawal", "{}").body().at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(link.opens().body()).contains("Este enlace fue retirado").doesNotContain("48.000");
        assertThat(link.answers("yes", "Efectivo").statusCode()).isEqualTo(409);
        assertThat(program().post(the.path() + "/price-link/withdrawal", "{}").status()).isEqualTo(409);
        var first = link();
        var second = link();
        assertThat(first.answers("yes", "Efectivo").body()).as("another was made").contains("fue retirado");
        assertThat(second.answers("yes", "Efectivo").statusCode()).isEqualTo(200);
    }

    @Test @Tag("BY-12")
    void nobodyIsToldOfAnAnswerThatNobodyGave() {
        excess();
        tell("60.000");
        var link = link();
        given.happens(new Diagnosed("Era solo la batería", pesos(170_000), Optional.empty()));
        assertThat(link.answers("yes", "Efectivo").body()).as("within the cover now").contains("El precio cambió").doesNotContain("Ya se registró");
    }

    @Test @Tag("BY-12") @Tag("OC-5")
    void whileASuperiorDecidesTheMemberIsToldSoAndOfADiscountThatThePriceChanged() {
        told();
        var link = link();
        given.happens(new AuthorisationAsked(Subject.EXCEPTION, "está molesto", Optional.of(pesos(48_000)), Optional.empty(), List.of(new Ground(AnytimeFact.Test.UPSET, true, ""))));
        assertThat(link.answers("yes", "Efectivo").body()).contains("se está revisando");
        var half = "{'subject':'EXCEPTION','granted':'yes','percent':50,'why':'Seis meses sin uso'}";
        assertThat(new Program(port, People.token(beans, town.raul)).post(the.path() + "/authorisation-reply", half).status()).isEqualTo(200);
        assertThat(link.answers("yes", "Efectivo").body()).contains("El precio cambió");
        assertThat(entries(Kind.CONNECTION)).isEmpty();
    }

    @Test @Tag("BY-12") @Tag("OC-5")
    void whatWouldBeRefusedIsNotOfferedWhileHeReads() {
        told();
        var link = link();
        given.happens(new AuthorisationAsked(Subject.EXCEPTION, "está molesto", Optional.of(pesos(48_000)), Optional.empty(), List.of(new Ground(AnytimeFact.Test.UPSET, true, ""))));
        assertThat(link.opens().body()).contains("se está revisando").doesNotContain("Acepto el precio", "No acepto");
        given.happens(new Actor(town.raul.id(), town.raul.name(), town.raul.role()), new AuthorisationDecided(Subject.EXCEPTION, true, "Seis meses sin uso", Optional.of(50), Optional.of(pesos(24_000)), Optional.empty()));
        assertThat(link.opens().body()).contains("El precio cambió").doesNotContain("Acepto el precio", "No acepto");
    }

    @Test @Tag("BY-12") @Tag("OC-4")
    void aQuoteThatIsGoneBeforeItsHourMakesThePriceAnotherNotLate() {
        told();
        given.happens(new QuoteOffered(town.auxilioViedma.id(), "AUXILIO VIEDMA", Basis.SERVICE, pesos(47_000), Optional.empty(), clock.time("09:00")));
        assertThat(program().post(the.path() + "/price", "{'bill':'CONNECTION','full':47000,'quotedBy':%d,'validUntilIn':60}".formatted(town.auxilioViedma.id())).status()).isEqualTo(200);
        var link = link();
        assertThat(link.opens().body()).contains("Acepto el precio", "No acepto");
        given.happens(new QuoteWithdrawn(town.auxilioViedma.id(), "AUXILIO VIEDMA", "sin móvil"));
        for (var page : List.of(link.opens(), link.answers("yes", "Efectivo"))) assertThat(page.body()).contains("El precio cambió").doesNotContain("valía hasta");
        clock.at("09:00:01");
        assertThat(link.opens().body()).as("a second late").contains("valía hasta");
    }

    @Test @Tag("BY-12") @Tag("CO-4")
    void whomSomebodyIsOnHisWayToForHisLifeMayAcceptAndNotDecline() {
        given.opened(town.selzer, Town.TOW, Priority.LIFE_RISK, new NotCovered("SERVICE_IN_PLAN", "Su plan no incluye este servicio.", ""));
        TheLink.told(this, 48_000);
        var link = link();
        assertThat(link.opens().body()).contains("Acepto el precio", "No acepto");
        given.assigned(town.auxilioViedma, "08:20");
        assertThat(link.opens().body()).contains("Acepto el precio", "Si no lo acepta, llame a quien lo atiende.").doesNotContain("No acepto");
        mayOnlyAccept(link);
        assertThat(link.answers("yes", "Efectivo").statusCode()).isEqualTo(200);
        assertThat(last(Kind.CONNECTION).stamp().who().name()).isEqualTo("Afiliado");
    }

    @Test @Tag("BY-12") @Tag("SV-2")
    void anExcessThatASuperiorMayStillTakeOffHimHeMayAcceptAndNotDecline() {
        excess();
        tell("60.000");
        var link = link();
        given.happens(new AuthorisationAsked(Subject.EXCESS, "no le alcanza", Optional.empty()));
        assertThat(link.opens().body()).contains("Acepto el precio").doesNotContain("No acepto");
        mayOnlyAccept(link);
        assertThat(link.answers("yes", "Efectivo").statusCode()).isEqualTo(200);
    }

    /** From a page that stood open he says no, or nothing at all. */
    private void mayOnlyAccept(TheLink link) {
        var declined = link.answers("no", "");
        assertThat(declined.statusCode()).isEqualTo(409);
        assertThat(declined.body()).contains("role=\"alert\" id=\"wrong\">Si no lo acepta, llame a quien lo atiende.", "Acepto el precio").doesNotContain("se está revisando", "No acepto").containsOnlyOnce("Si no lo acepta");
        var silent = link.answers("", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).containsOnlyOnce("Si no lo acepta, llame a quien lo atiende.").doesNotContain("una de las dos respuestas");
        assertThat(assistance().finalStatus()).isEmpty();
    }

    @Test @Tag("BY-12") @Tag("CL-6")
    void whoDeclinesReadsWhatTheTripCostsHimAllTheSame() {
        var trip = new VainTrip(pesos(12_000), VainTrip.Payer.MEMBER);
        given.emergencyTow().happens(new ProviderAssigned(given.candidate(town.auxilioViedma), Optional.of(clock.time("08:20")), Optional.empty(), false, Optional.empty(), Optional.of(trip))).confirmed();
        given.happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Caja de cambios rota", pesos(240_000), Optional.empty()));
        tell("60.000");
        var link = link();
        assertThat(plain(link.opens().body())).contains("si usted no acepta, se le cobra el viaje, $ 12.000", "(hora de Argentina)");
        assertThat(link.answers("no", "").statusCode()).isEqualTo(200);
        assertThat(assistance().memberPart().left()).contains(pesos(12_000));
    }

    @Test @Tag("BY-12")
    void ofTwoWhoMakeALinkAtTheSameMomentOneIsInForce() throws Exception {
        var program = program();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 6; i++) {
                told();
                var makes = (Callable<Integer>) () -> program.post(the.path() + "/price-link", "{}").status();
                assertThat(both.invokeAll(List.of(makes, makes)).stream().map(PriceLinkStories::got)).containsExactly(200, 200);
                assertThat(beans.getBean(JdbcClient.class).sql("select count(*) from price_link where case_number = ? and withdrawn_at is null and answered_at is null").param(the.number).query(Integer.class).single()).isEqualTo(1);
            }
        }
    }
}
