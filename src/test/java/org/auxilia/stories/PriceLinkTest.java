package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MemberPart;
import org.auxilia.assistance.Stamp.Evidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The member's decision on a price by his link: what is taken from him, and when it is too late (5.1.7 B, 5.4.2.1). */
class PriceLinkTest extends PriceLinkStories {

    // 5.4.2.1: told before it is answered

    @Test @Tag("BY-12") @Tag("CL-9")
    void theExcessIsToldWithItsSplitBeforeALinkIsMade() {
        excess();
        var shares = program().get(the.path()).body().at("/excess");
        assertThat(List.of(shares.at("/account/minor").asLong(), shares.at("/member/minor").asLong(), shares.at("/company/minor").asLong())).containsExactly(18_000_000L, 6_000_000L, 0L);
        assertThat(program().post(the.path() + "/price-link", "{}").body().at("/obstacles/0/sentence").asString()).contains("Primero informe el precio");
        assertThat(tell("59.999,99")).as("less is a superior's to grant").isEqualTo(422);
        assertThat(tell("60.000,01")).isEqualTo(422);
        assertThat(tell("60.000")).isEqualTo(200);
        assertThat(assistance().memberPart().state()).isEqualTo(MemberPart.State.TOLD);
        var answer = program().post(the.path() + "/price-link", "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/state").asString()).isEqualTo("UNOPENED");
        assertThat(answer.body().at("/address").asString()).matches("http://localhost:\\d+/price/[\\w-]{27}");
        assertThat(answer.body().at("/code").asString()).matches("\\d{6}");
        assertThat(program().get(the.path() + "/price-link").body().has("code")).as("once").isFalse();
    }

    @Test @Tag("BY-12")
    void byTelephoneAPriceThatLapsedIsToldAgain() {
        excess();
        tell("60.000");
        clock.at("09:20:01");
        assertThat(accept().body().at("/obstacles/0/code").asString()).isEqualTo("PRICE_LAPSED");
        tell("60.000");
        assertThat(accept().status()).isEqualTo(200);
        assertThat(last(Kind.EXCESS_ACCEPTANCE).stamp().call()).contains("rec-77");
    }

    @Test @Tag("BY-12")
    void byTelephoneItMayStillBeToldAndAnsweredInOneCall() {
        excess();
        assertThat(accept().status()).isEqualTo(200);
    }

    @Test @Tag("BY-12") @Tag("CL-9")
    void whatIsAuthorisedStandsAtOnceInTheCase() {
        excess();
        assertThat(program().get(the.path()).body().has("authorised")).isFalse();
        tell("60.000");
        link().answers("yes", "Transferencia");
        var authorised = program().get(the.path()).body().at("/authorised");
        assertThat(List.of(authorised.at("/account/minor").asLong(), authorised.at("/member/minor").asLong())).containsExactly(18_000_000L, 6_000_000L);
        assertThat(assistance().memberPart().state()).isEqualTo(MemberPart.State.ACCEPTED);
        agenda.owes("Autorizar al proveedor 08:50");
        var entry = last(Kind.EXCESS_ACCEPTANCE);
        assertThat(entry.stamp().evidence()).isEqualTo(Evidence.APP);
        assertThat(entry.stamp().who().name()).as("no name that could not be erased").isEqualTo("Afiliado");
        assertThat(program().get(the.path() + "/log").body().toString()).contains("Afiliado, por su enlace");
    }

    // The border of the price

    @Test @Tag("BY-12") @Tag("CX-3")
    void atTheLastMomentOfThePriceItIsTakenAndASecondLaterNot() {
        told();
        var link = link();
        clock.at("09:00");
        assertThat(TheLink.shown(link.answers("yes", "Efectivo"))).contains("Aceptó el precio de $ 48.000", "Efectivo", "23/11/2026 09:00");
        clock.at("08:00");
        told();
        var late = link();
        clock.at("09:00:01");
        var answer = late.answers("yes", "Efectivo");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("El precio valía hasta el");
        assertThat(late.answers("no", "").statusCode()).as("nor is it refused").isEqualTo(409);
        assertThat(assistance().category()).isEmpty();
        assertThat(TheLink.state(this)).isEqualTo("EXPIRED");
        assertThat(program().post(the.path() + "/price-link", "{}").status()).as("of a lapsed price no link is made").isEqualTo(409);
    }

    @Test @Tag("BY-12") @Tag("CO-2")
    void whoDoesNotAcceptEndsItAtOnceWithWhatHeWasOffered() {
        told();
        var answer = link().answers("no", "");
        assertThat(TheLink.shown(answer)).contains("No aceptó el precio de $ 48.000");
        assertThat(assistance().finalStatus().map(Enum::name)).contains("CANCELLED_AT_ONCE");
        assertThat(plain(program().get(the.path() + "/log").body().toString())).contains("Servicio en conexión por $ 48.000", "Afiliado, por su enlace");
    }

    @Test @Tag("BY-12")
    void whoSaysYesSaysHowHeWillPay() {
        told();
        var link = link();
        for (var method : List.of("", "Trueque")) {
            var answer = link.answers("yes", method);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Elija cómo va a pagar");
        }
        assertThat(link.answers("quizás", "Efectivo").body()).contains("Elija una de las dos respuestas");
        assertThat(assistance().category()).isEmpty();
    }

    // Once

    @Test @Tag("BY-12") @Tag("OP-5")
    void theSameAnswerSentAgainIsOneEntry() {
        told();
        var link = link();
        var first = TheLink.shown(link.answers("yes", "Efectivo"));
        clock.at("08:10");
        assertThat(TheLink.shown(link.answers("yes", "Efectivo"))).isEqualTo(first);
        assertThat(TheLink.shown(link.answers("no", ""))).as("what stands, stands").isEqualTo(first);
        assertThat(link.opens().body()).contains("Aceptó el precio");
        assertThat(entries(Kind.CONNECTION)).hasSize(1);
        assertThat(entries(Kind.CONNECTION_REFUSAL)).isEmpty();
    }

    @Test @Tag("BY-12")
    void ofTheTelephoneAndTheLinkAtTheSameMomentExactlyOneStands() throws Exception {
        var program = program();
        try (var both = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                told();
                var link = link();
                var telephone = (Callable<Integer>) () -> program.post(the.path() + "/connection", "{'price':48000,'method':'Transferencia'}").status();
                var page = (Callable<Integer>) () -> link.answers("yes", "Efectivo").statusCode();
                var codes = both.invokeAll(i % 2 == 0 ? List.of(telephone, page, page) : List.of(page, telephone, page)).stream().map(PriceLinkStories::got).sorted().toList();
                assertThat(entries(Kind.CONNECTION)).hasSize(1);
                boolean byLink = last(Kind.CONNECTION).stamp().isOfMember();
                assertThat(codes).isEqualTo(byLink ? List.of(200, 200, 409) : List.of(200, 409, 409));
                assertThat(TheLink.state(this).equals("ANSWERED")).isEqualTo(byLink);
            }
        }
    }
}
