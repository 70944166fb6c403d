package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.auxilia.Visitor;
import org.auxilia.api.Program;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MemberPart;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.Stamp.Evidence;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The member's decision on a price by his link: what he is shown, what is taken from him, and who is let in (5.1.7 B, 5.4.2.1). */
class PriceLinkTest extends Story {

    private record Link(String path, String code) {}

    @AfterEach
    void nothingWasTried() { beans.getBean(JdbcClient.class).sql("delete from price_link_failure").update(); }

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
        answers(link(), "yes", "Transferencia");
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
        assertThat(plain(answers(link, "yes", "Efectivo").body())).contains("Aceptó el precio de $ 48.000", "Efectivo", "23/11/2026 09:00");
        clock.at("08:00");
        told();
        var late = link();
        clock.at("09:00:01");
        var answer = answers(late, "yes", "Efectivo");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("El precio valía hasta el");
        assertThat(answers(late, "no", "").statusCode()).as("nor is it refused").isEqualTo(409);
        assertThat(assistance().category()).isEmpty();
        assertThat(program().get(the.path() + "/price-link").body().at("/state").asString()).isEqualTo("EXPIRED");
        assertThat(program().post(the.path() + "/price-link", "{}").status()).as("of a lapsed price no link is made").isEqualTo(409);
    }

    @Test @Tag("BY-12") @Tag("CO-2")
    void whoDoesNotAcceptEndsItAtOnceWithWhatHeWasOffered() {
        told();
        var answer = answers(link(), "no", "");
        assertThat(plain(answer.body())).contains("No aceptó el precio de $ 48.000");
        assertThat(assistance().finalStatus().map(Enum::name)).contains("CANCELLED_AT_ONCE");
        assertThat(plain(program().get(the.path() + "/log").body().toString())).contains("Servicio en conexión por $ 48.000", "Afiliado, por su enlace");
    }

    @Test @Tag("BY-12")
    void whoSaysYesSaysHowHeWillPay() {
        told();
        var link = link();
        for (var method : List.of("", "Trueque")) {
            var answer = answers(link, "yes", method);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Elija cómo va a pagar");
        }
        assertThat(answers(link, "quizás", "Efectivo").body()).contains("Elija una de las dos respuestas");
        assertThat(assistance().category()).isEmpty();
    }

    // Overtaken

    @Test @Tag("BY-12")
    void whenAnotherPriceWasToldSinceThePageSaysThatItChanged() {
        told();
        var link = link();
        told(45_000);
        var answer = answers(link, "yes", "Efectivo");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("El precio cambió");
        told(48_000);
        assertThat(answers(link, "yes", "Efectivo").body()).as("told anew, if for as much").contains("El precio cambió");
        assertThat(answers(link(), "yes", "Efectivo").statusCode()).isEqualTo(200);
    }

    @Test @Tag("BY-12")
    void aDearerDiagnosisOvertakesTheExcessThatWasTold() {
        excess();
        tell("60.000");
        var link = link();
        given.happens(new Diagnosed("Y la dirección", pesos(260_000), Optional.empty()));
        assertThat(answers(link, "yes", "Efectivo").body()).contains("El precio cambió");
        assertThat(program().post(the.path() + "/price-link", "{}").status()).isEqualTo(409);
    }

    @Test @Tag("BY-12")
    void whatWasAnsweredByTelephoneIsNotAnsweredAgain() {
        told();
        var link = link();
        assertThat(program().post(the.path() + "/connection", "{'price':48000,'method':'Transferencia'}").status()).isEqualTo(200);
        var answer = answers(link, "no", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ya se registró una respuesta por otro medio");
        assertThat(assistance().finalStatus()).isEmpty();
    }

    @Test @Tag("BY-12")
    void aLinkThatWasWithdrawnOpensNothing() {
        told();
        var link = link();
        assertThat(program().post(the.path() + "/price-link/withdrawal", "{}").body().at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(opens(link).body()).contains("Este enlace fue retirado").doesNotContain("48.000");
        assertThat(answers(link, "yes", "Efectivo").statusCode()).isEqualTo(409);
        assertThat(program().post(the.path() + "/price-link/withdrawal", "{}").status()).isEqualTo(409);
        var first = link();
        var second = link();
        assertThat(answers(first, "yes", "Efectivo").body()).as("another was made").contains("fue retirado");
        assertThat(answers(second, "yes", "Efectivo").statusCode()).isEqualTo(200);
    }

    // Once

    @Test @Tag("BY-12") @Tag("OP-5")
    void theSameAnswerSentAgainIsOneEntry() {
        told();
        var link = link();
        var first = answers(link, "yes", "Efectivo").body();
        clock.at("08:10");
        assertThat(shown(answers(link, "yes", "Efectivo").body())).isEqualTo(shown(first));
        assertThat(shown(answers(link, "no", "").body())).as("what stands, stands").isEqualTo(shown(first));
        assertThat(opens(link).body()).contains("Aceptó el precio");
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
                var page = (Callable<Integer>) () -> answers(link, "yes", "Efectivo").statusCode();
                var codes = both.invokeAll(i % 2 == 0 ? List.of(telephone, page, page) : List.of(page, telephone, page)).stream().map(PriceLinkTest::got).sorted().toList();
                assertThat(entries(Kind.CONNECTION)).hasSize(1);
                boolean byLink = last(Kind.CONNECTION).stamp().isOfMember();
                assertThat(codes).isEqualTo(byLink ? List.of(200, 200, 409) : List.of(200, 409, 409));
                assertThat(program.get(the.path() + "/price-link").body().at("/state").asString().equals("ANSWERED")).isEqualTo(byLink);
            }
        }
    }

    // Who is let in

    @Test @Tag("BY-12") @Tag("ID-1")
    void beforeTheCodeEveryAddressShowsTheSame() {
        told();
        var link = link();
        var known = new Visitor(port).get(link.path());
        var unknown = new Visitor(port).get("/price/nobody");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(shown(known.body())).isEqualTo(shown(unknown.body())).doesNotContain("48.000", "Meridiano", "Selzer", "Remolque");
        assertThat(shown(opens(new Link("/price/nobody", "123456")).body())).as("nor does a wrong code tell whether there is one").isEqualTo(shown(opens(wrong(link)).body()));
        assertThat(opens(wrong(link)).statusCode()).isEqualTo(422);
        assertThat(plain(opens(link).body())).contains("Meridiano Seguros", "$ 48.000", "30 días").doesNotContain("Selzer", "28.441.907", "Colón", Long.toString(the.number));
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void fiveWrongCodesShutTheLinkAndFourDoNot() {
        told();
        var link = link();
        for (int i = 0; i < 4; i++) opens(wrong(link));
        assertThat(opens(link).statusCode()).as("the right one, and the count begins anew").isEqualTo(200);
        for (int i = 0; i < 5; i++) assertThat(opens(wrong(link)).statusCode()).isEqualTo(422);
        assertThat(shown(opens(link).body())).isEqualTo(shown(opens(wrong(link)).body()));
        assertThat(answers(link, "yes", "Efectivo").statusCode()).isEqualTo(422);
        assertThat(program().get(the.path() + "/price-link").body().at("/state").asString()).isEqualTo("LOCKED");
        assertThat(answers(link(), "yes", "Efectivo").statusCode()).as("by another").isEqualTo(200);
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void fromWhereTooMuchWasTriedNothingOpensForAQuarterOfAnHour() {
        told();
        var link = link();
        for (int i = 0; i < 20; i++) opens(new Link("/price/guess" + i, "000000"));
        assertThat(opens(link).statusCode()).isEqualTo(422);
        clock.at("08:14:59");
        assertThat(opens(link).statusCode()).isEqualTo(422);
        clock.at("08:15");
        assertThat(opens(link).statusCode()).isEqualTo(200);
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void neitherAddressNorCodeIsKept() {
        told();
        var link = link();
        answers(link, "yes", "Efectivo");
        var kept = beans.getBean(JdbcClient.class).sql("select string_agg(l::text, ' ') from price_link l").query(String.class).single() + beans.getBean(JdbcClient.class).sql("select coalesce(string_agg(convert_from(body, 'UTF8'), ' '), '') from kept_answer").query(String.class).single();
        assertThat(kept).doesNotContain(link.path().substring(7), link.code());
    }

    @Test @Tag("BY-12") @Tag("ID-2")
    void whoMayNotFindTheCaseMakesNoLink() {
        told();
        var bound = People.called(beans.getBean(Users.class), "bound", "Berta Luna", Role.COORDINATOR);
        beans.getBean(JdbcClient.class).sql("update app_user set accounts = array[:other] where id = :id").param("other", town.pacifico.id()).param("id", bound.id()).update();
        var program = new Program(port, People.token(beans, bound));
        for (var act : List.of("/price-link", "/price-link/withdrawal")) assertThat(program.post(the.path() + act, "{}").status()).isEqualTo(404);
        assertThat(new Program(port, People.token(beans, town.carmen)).post(the.path() + "/price-link", "{}").status()).as("it is not the quality manager's work").isEqualTo(403);
        assertThat(beans.getBean(JdbcClient.class).sql("select count(*) from price_link where case_number = :case").param("case", the.number).query(Integer.class).single()).isZero();
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void theLinkLeadsNowhereElse() {
        told();
        var member = new Visitor(port);
        var link = link();
        member.post(link.path(), "code", link.code());
        for (var path : List.of("/", the.path(), "/boards/open", the.path() + "/price-link", link.path() + "/answer/x")) assertThat(member.get(path).statusCode()).as(path).isIn(303, 404, 405);
        assertThat(member.postWithoutToken(link.path() + "/answer", "code", link.code(), "answer", "yes", "method", "Efectivo").statusCode()).as("of somebody else's page").isEqualTo(403);
        assertThat(assistance().category()).isEmpty();
    }

    // How it looks to a browser

    @Test @Tag("BY-12") @Tag("OP-4")
    void theAddressIsToldToNobodyAndKeptByNobody() {
        told();
        var link = link();
        for (var answer : List.of(new Visitor(port).get(link.path()), opens(link), opens(wrong(link)))) {
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "X-Robots-Tag")).contains("noindex");
            assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.body()).doesNotContain("http://", "https://");
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(30_000);
        }
    }

    @Test @Tag("BY-12") @Tag("OP-7")
    void itSpeaksTheBrowsersLanguageUnlessAnotherWasChosen() {
        told();
        var link = link();
        assertThat(new Visitor(port).get(link.path()).body()).contains("lang=\"es\"");
        var english = new Visitor(port);
        assertThat(english.get(link.path() + "?lang=en").statusCode()).isEqualTo(303);
        assertThat(english.get(link.path()).body()).contains("lang=\"en\"", "six digits");
        assertThat(english.post(link.path(), "code", link.code()).body()).contains("I accept the price");
    }

    // In short

    private void excess() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:20").confirmed();
        clock.at("08:20");
        given.happens(new ArrivalReported(), new ContactConfirmed());
        clock.at("08:50");
        given.happens(new Diagnosed("Caja de cambios rota", pesos(240_000), Optional.empty()));
    }

    /** A service that is not covered; its price is told for an hour. */
    private void told() {
        given.opened(town.selzer, Town.LOCKSMITH, Priority.EMERGENCY, new NotCovered("SERVICE_IN_PLAN", "Su plan no incluye este servicio.", ""));
        told(48_000);
    }

    private void told(int price) { assertThat(program().post(the.path() + "/price", "{'bill':'CONNECTION','full':" + price + ",'validUntilIn':60}").status()).isEqualTo(200); }

    /** For half an hour. */
    private int tell(String amount) { return program().post(the.path() + "/price", "{'bill':'EXCESS','full':'" + amount + "','validUntilIn':30}").status(); }

    private Program.Answer accept() { return program().post(the.path() + "/excess-acceptance", "{'method':'Efectivo','call':'rec-77'}"); }

    private Link link() {
        var answer = program().post(the.path() + "/price-link", "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return new Link(answer.body().at("/address").asString().replaceAll(".*(?=/price/)", ""), answer.body().at("/code").asString());
    }

    private static Link wrong(Link it) { return new Link(it.path(), it.code().equals("111111") ? "222222" : "111111"); }

    private HttpResponse<String> opens(Link it) { return new Visitor(port).post(it.path(), "code", it.code()); }

    private HttpResponse<String> answers(Link it, String answer, String method) { return new Visitor(port).post(it.path() + "/answer", "code", it.code(), "answer", answer, "method", method); }

    /** Without what differs from browser to browser, and the address. */
    private static String shown(String page) { return page.replaceAll("(name=\"(_csrf|csrf)\" (value|content)=\")[^\"]*", "$1").replaceAll("/price/[\\w-]+", "/price/"); }

    private static String plain(String text) { return text.replace('\u00a0', ' '); }

    private static String header(HttpResponse<String> answer, String name) { return answer.headers().firstValue(name).orElse(""); }

    private static int got(java.util.concurrent.Future<Integer> it) {
        try {
            return it.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private org.auxilia.assistance.Assistance assistance() { return given.file().assistance(1); }

    private List<Entry> entries(Kind kind) { return given.file().log().stream().filter(it -> it.kind() == kind).toList(); }
    private Entry last(Kind kind) { return entries(kind).getLast(); }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private static Money pesos(int whole) { return new Money(whole * 100L, "ARS"); }
}
