package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.ClosingFact.ConformityGiven;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.ClosingFact.Reviewed;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Place;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Services without cover, paragraph by paragraph (Out of coverage A to H; connection A and B), on the one screen of what can be offered. */
class UncoveredStoryTest extends Story {

    private static final String OPENING = "1 APERTURA DE ASISTENCIA", ROADSIDE = "AUXILIO_VIAL", PLUMBER = "PLOMERIA", LONG_TOW = "GRUA_FORANEA", OUTSIDE = "FUERA_DE_MATRIZ";

    private int members;

    @BeforeAll
    void somebodyDoesIt() {
        var coverages = beans.getBean(Coverages.class);
        coverages.put(town.auxilioViedma.id(), new Coverage(ROADSIDE, town.viedma.id(), 1));
        coverages.put(town.gruasDelValle.id(), new Coverage(ROADSIDE, town.viedma.id(), 2));
        coverages.put(town.auxilioViedma.id(), new Coverage(LONG_TOW, town.viedma.id(), 1));
        var ours = beans.getBean(Providers.class).add(Provider.named("TÉCNICO MITRE", "AR", Town.ARGENTINA).withCondition(Provider.Condition.INTERNAL));
        coverages.put(ours.id(), new Coverage(PLUMBER, town.mitre.id(), 1));
        usually(PLUMBER, zone(town.viedma), 9_000_000, "2026-01-01");
        usually(PLUMBER, town.viedma.id(), 6_000_000, "2025-01-01");
        usually(PLUMBER, town.viedma.id(), 5_000_000, "2026-01-01");
        usually(PLUMBER, town.viedma.id(), 1_000_000, "2026-11-24");
        usually(LONG_TOW, town.viedma.id(), 25_000_000, "2026-01-01");
    }

    @Test @Tag("OC-1") @Tag("CX-3") @Tag("CX-1") @Tag("OP-8")
    void aTheReasonIsReadAndThePaidServiceIsOfferedAtTheBestQuote() {
        improper(member("Colón 123, Viedma, Río Negro", "2025-09-01"), ROADSIDE);
        ana.opensTheCaseFile().page().keyboard().press("o");
        ana.page().waitForURL("**/1/uncovered");
        ana.sees("Expediente", "No está en el plan", "Su plan no incluye este servicio", "Cortesía", "Conexión", "Excepción", "Reembolso");
        ana.presses("Pedir cotización AUXILIO VIEDMA").sees(".quotes", "cotización pedida");
        quotes("AUXILIO VIEDMA", "52.000");
        quotes("GRÚAS DEL VALLE", "48.000");
        assertThat(row("GRÚAS DEL VALLE")).containsText("La mejor");
        assertThat(ana.page().locator("#f-p-full")).hasValue("48.000,00");
        ana.browser().axeInBothThemes();
        ana.browser().picture("uncovered");
        ana.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 48.000", "Tarjeta de crédito, Transferencia, Efectivo", "30 días de garantía", "vale hasta las 09:00", "EN ESPERA");
        narrow();
        ana.page().locator("#f-y-method").selectOption("Efectivo");
        ana.page().locator("#f-y-call").fill("rec-4411");
        ana.presses("Acepta la conexión").sees("Expediente", "CONEXIÓN", "$ 48.000");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Acepta el servicio en conexión", "$ 48.000, Efectivo");
        assertThat(given.file().assistance(1).quotes().all()).extracting(it -> it.name()).containsExactly("AUXILIO VIEDMA", "GRÚAS DEL VALLE");
    }

    @Test @Tag("OC-2")
    void bOfWhatTheHouseDoesNotHaveOthersAreNamedAfterTheDisclaimer() {
        ana.answers(Town.MERIDIANO, "02920 15-412345").calls("Alejandro", "Selzer").forMember("28441907").at("viedma", "Colón 123").tells("Pide una mudanza.").opensTheCase();
        ana.asksFor("Servicio fuera de la matriz", "EMERGENCIA").sees("#verdict", "no está entre los que coordinamos", "Fuera de la matriz").opensTheAssistance().sees("Expediente", "NO CUBIERTO");
        ana.goes("Sin cobertura: qué ofrecer").sees(".rung", "Alternativas externas", "SE PUEDE", "no son prestadores de nuestra empresa");
        assertThat(ana.page().locator(".rung h3").allTextContents()).startsWith("Alternativas externas");
        ana.browser().axe();
        ana.page().locator("[name=read]").check();
        ana.page().locator("[name=alternatives]").fill("Mudanzas Río Negro, 2920 41-0000, de su página web");
        ana.presses("Dar alternativas externas").sees("Expediente", "CANCELADO AL MOMENTO");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "lternativas", "Mudanzas Río Negro");
    }

    @Test @Tag("OC-1") @Tag("CO-2")
    void cEvenWhatIsRefusedHasItsCaseWithAllThatWasSaid() {
        improper(member("", "2025-09-01"), ROADSIDE);
        assertThat(program().post(the.path() + "/giving-up", "{'cause':'DESISTE'}").status()).isEqualTo(409);
        ana.opensTheAssistanceOfTheCase().goes("Sin cobertura: qué ofrecer").sees("#r-exception", "Es el primer servicio que pide");
        ana.page().locator("#f-p-full").fill("48.000");
        ana.presses("Informar precio").presses("No acepta: cancelar al momento").sees("Cabecera", "CANCELADO AL MOMENTO");
        log.has(OPENING, "Servicio improcedente", "Su plan no incluye este servicio");
        log.has(OPENING, "No acepta el servicio en conexión", "$ 48.000");
        agenda.owes("Revisar y cerrar el expediente 08:15");
    }

    @Test @Tag("CX-2")
    void eAtHomeThePriceIsBelowWhatTheMemberWouldFindByHimself() {
        improper(member("", "2025-09-01"), PLUMBER);
        assertThat(program().get(the.path() + "/uncovered").body().at("/reference/minor").asLong()).as("the finest area, the last price in force").isEqualTo(5_000_000);
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-connection", "Suele costar: $ 50.000");
        assertThat(price(50_000)).isEqualTo(409);
        assertThat(price(50_001)).isEqualTo(409);
        assertThat(price(49_999)).isEqualTo(200);
        improper(member("", "2025-09-01"), ROADSIDE);
        assertThat(price(500_000)).as("on the road as for any other service").isEqualTo(200);
    }

    @Test @Tag("OC-4")
    void fADearQuoteOfALongTowIsContestedBeforeItIsPassedOn() {
        improper(member("", "2025-09-01"), LONG_TOW);
        ana.visits(the.path() + "/uncovered");
        quotes("AUXILIO VIEDMA", "310.000");
        ana.presses("Informar precio").sees("#f-p-quotedBy-error", "primero negocie un costo favorable");
        var row = row("AUXILIO VIEDMA");
        row.locator("summary").getByText("Negociar").click();
        row.locator("[name=counter]").fill("240.000");
        row.locator("form[action$='/quote-contest'] [name=why]").fill("Otros van por menos");
        ana.presses("Pedirle menos").sees(".quotes", "en negociación", "le pedimos $ 240.000");
        quotes("AUXILIO VIEDMA", "276.000");
        ana.sees(".quotes", "$ 310.000", "$ 276.000").presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 276.000");
    }

    @Test @Tag("OC-5") @Tag("OC-7") @Tag("AU-1")
    void gForAnUpsetMemberASuperiorIsAskedWithAllThatSpeaksForIt() {
        var member = member("Colón 123, Viedma, Río Negro", "2026-05-23");
        improper(member, ROADSIDE);
        improper(member, ROADSIDE);
        ana.visits(the.path() + "/uncovered");
        ana.sees("Expediente", "Seis meses o más contratado, sin uso", "6 meses, desde 23/05/2026; 0 usos", "1 pedido anterior", "0 en Viedma");
        ana.page().locator("#f-x-amount").fill("40.000");
        ana.page().locator("#f-x-amount").blur();
        ana.page().keyboard().press("u");
        assertThat(ana.page().locator("#r-exception")).containsText("EN ESPERA");
        agenda.owesAlso("Decidir la autorización 08:05");
        var asked = given.file().assistance(1).asked(Subject.EXCEPTION).orElseThrow();
        assertThat(asked.amount()).contains(new Money(4_000_000, "ARS"));
        assertThat(asked.grounds().stream().filter(Ground::holds).map(it -> it.test().name())).containsExactly("UPSET", "SIX_MONTHS_UNUSED");
        assertThat(new Program(port, People.token(beans, town.raul)).post(the.path() + "/authorisation-reply", "{'subject':'EXCEPTION','granted':'yes','percent':50,'why':'Seis meses sin uso'}").status()).isEqualTo(200);
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-exception", "La compañía asume el 50", "Como caso excepcional, por esta vez la compañía asume el 50", "Raúl Ibarra", "Seis meses sin uso");
        ana.page().locator("#f-p-full").fill("40.000");
        ana.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 20.000");
    }

    @Test @Tag("OC-6")
    void hTheFirstServiceEverAskedForIsAskedForWithOneKeystroke() {
        improper(member("", "2026-11-01"), PLUMBER);
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-exception", "Es el primer servicio que pide").page().keyboard().press("u");
        assertThat(ana.page().locator("#r-exception")).containsText("EN ESPERA");
        var asked = given.file().assistance(1).asked(Subject.EXCEPTION).orElseThrow();
        assertThat(asked.amount()).as("the usual price stood there").contains(new Money(5_000_000, "ARS"));
        assertThat(asked.grounds().stream().filter(Ground::holds).map(it -> it.test().name())).containsExactly("FIRST_SERVICE");
        assertThat(program().post(the.path() + "/uncovered/exception", "{'amount':50000}").status()).as("it waits already").isEqualTo(409);
    }

    @Test @Tag("OC-5") @Tag("OC-6")
    void whereNothingSpeaksForItNobodyIsAsked() {
        var member = member("", "2026-11-01");
        improper(member, PLUMBER);
        improper(member, PLUMBER);
        assertThat(program().post(the.path() + "/uncovered/exception", "{'upset':true,'amount':50000}").status()).isEqualTo(422);
        assertThat(program().post(the.path() + "/uncovered/exception", "{'upset':false,'small':true,'amount':50000}").status()).isEqualTo(422);
        assertThat(program().post(the.path() + "/uncovered/exception", "{'upset':true,'small':true}").status()).as("without a price nobody knows what is granted").isEqualTo(422);
        assertThat(program().post(the.path() + "/uncovered/exception", "{'upset':true,'small':true,'amount':0}").body().at("/errors/amount").asString()).contains("mayor que cero");
        assertThat(program().post(the.path() + "/uncovered/exception", "{'upset':true,'small':true,'amount':50000}").status()).isEqualTo(200);
    }

    @Test @Tag("OC-5") @Tag("OC-6") @Tag("BY-4")
    void theTestsLookAtWhatTheMemberHasHad() {
        improper(member("", "2026-05-23"), PLUMBER);
        assertThat(holding()).containsExactly("SIX_MONTHS_UNUSED", "FIRST_SERVICE");
        improper(member("", "2026-05-24"), PLUMBER);
        assertThat(holding()).as("a day less than six months").containsExactly("FIRST_SERVICE");
        var refused = member("", "2025-09-01");
        improper(refused, PLUMBER);
        improper(refused, PLUMBER);
        assertThat(holding()).as("an earlier one that was refused was a request, and no use").containsExactly("SIX_MONTHS_UNUSED");
        var served = member("", "2025-09-01");
        formerly(served, 1);
        improper(served, PLUMBER);
        assertThat(holding()).as("used once").isEmpty();
    }

    @Test @Tag("OC-5") @Tag("CO-2")
    void itIsTheMembersHomeThatCountsNotThePlaceOfTheEvent() {
        improper(member("San Martín 20, Guardia Mitre, Río Negro", "2026-11-01"), PLUMBER);
        assertThat(holding()).as("a technician in Guardia Mitre, where he lives; the water runs in Viedma").contains("INTERNAL_TECHNICIANS");
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-courtesy", "SE PUEDE", "hay un técnico interno en Guardia Mitre").page().locator("#f-c-amount").fill("0");
        ana.presses("Pedir cortesía con estos datos").sees("#f-c-amount-error", "mayor que cero").page().locator("#f-c-amount").fill("50.000");
        assertThat(program().post(the.path() + "/uncovered/courtesy", "{}").body().at("/errors/amount").asString()).as("up to how much").isNotEmpty();
        ana.presses("Pedir cortesía con estos datos").sees("#r-courtesy", "EN ESPERA");
        assertThat(given.file().assistance(1).asked(Subject.COURTESY).orElseThrow().amount()).as("the usual price stood there, so that the limits can route it").contains(new Money(5_000_000, "ARS"));
        improper(member("Colón 123, Viedma, Río Negro", "2026-11-01"), PLUMBER);
        assertThat(holding()).doesNotContain("INTERNAL_TECHNICIANS");
        assertThat(program().post(the.path() + "/uncovered/courtesy", "{}").status()).isEqualTo(422);
    }

    @Test @Tag("OC-1") @Tag("CA-9")
    void aCourtesyThatAnotherHasAskedForMeanwhileKeepsWhatWasTyped() {
        improper(member("San Martín 20, Guardia Mitre, Río Negro", "2026-11-01"), PLUMBER);
        ana.visits(the.path() + "/uncovered");
        ana.page().locator("#f-c-amount").fill("50.000");
        ana.page().locator("#f-c-what").fill("Llueve adentro");
        assertThat(program().post(the.path() + "/uncovered/courtesy", "{'amount':40000}").status()).isEqualTo(200);
        ana.presses("Pedir cortesía con estos datos").sees("#r-courtesy", "EN ESPERA", "desde las 08:");
        assertThat(ana.page().locator(".note.ask dl.kv > *").allInnerTexts()).containsExactly("Cuánto costaría", "50.000", "Qué agregar al pedido", "Llueve adentro");
    }

    @Test @Tag("CX-1")
    void connectionAThePaidServiceGoesThroughEveryStage() {
        improper(member("", "2025-09-01"), ROADSIDE, told(48_000), new ConnectionAccepted(pesos(48_000), "Efectivo", 30), given.consents());
        agenda.owes("Asignar proveedor 08:05");
        ana.opensTheAssistanceOfTheCase().does("Asignar", "Llega en", "20 min").sees("Cabecera", "CONEXIÓN").sees("Próximo paso", "Confirmar a");
        agenda.owes("Confirmar al afiliado 08:05", "Preguntar por el arribo 08:20");
        given.confirmed().happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Batería", pesos(48_000), Optional.empty()));
        ana.opensTheAssistanceOfTheCase().sees("Etapas", "Prestación").sees("Cabecera", "CONEXIÓN");
    }

    @Test @Tag("CX-1") @Tag("CX-4") @Tag("BY-20") @Tag("CL-1")
    void connectionBThePaidServiceHasAGuaranteeThatIsProposedByItself() {
        var member = member("", "2025-09-01");
        improper(member, ROADSIDE, told(48_000), new ConnectionAccepted(pesos(48_000), "Efectivo", 30), given.consents());
        var first = the.number;
        given.assigned(town.gruasDelValle, "08:30").confirmed().happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Batería", pesos(48_000), Optional.empty()), new Authorised(Optional.empty(), true), new WorkEnded(),
            new CostsLoaded(List.of(new CostLine("Auxilio", BigDecimal.ONE, pesos(48_000), BigDecimal.ZERO, pesos(0), pesos(48_000), pesos(0), false))), new ConformityGiven("Bien"), new Reviewed());
        clock.at("10:00");
        improper(member, ROADSIDE);
        ana.opensTheCaseFile().sees("Expediente", "está en garantía hasta el 23/12/2026", first + "/1", "GRÚAS DEL VALLE");
        ana.visits(the.path() + "/uncovered");
        ana.sees(".rung", "Garantía", "SE PUEDE").presses("Dar como garantía").sees("Expediente", "GARANTÍA", "sin costo para usted").presses("Sí, autoriza");
        ana.opensTheAssistanceOfTheCase().sees("#ladder li", "GRÚAS DEL VALLE", "hizo el trabajo");
        assertThat(given.file().assistance(1).category()).contains(Category.WARRANTY);
        clock.at("+31 10:00");
        improper(member, ROADSIDE);
        assertThat(program().get(the.path() + "/uncovered").body().at("/guarantee").isMissingNode()).as("over").isTrue();
        assertThat(program().post(the.path() + "/uncovered/guarantee", "{}").status()).isEqualTo(409);
    }

    @Test @Tag("BY-4")
    void whatTheAccountHasLeftToGiveAwayStandsBesideTheAsking() {
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("insert into goodwill_budget (account, amount, period) select ?, 120000000 + coalesce(sum(amount), 0), 'YEAR' from goodwill_use").param(town.meridiano.id()).update();
        improper(member("San Martín 20, Guardia Mitre, Río Negro", "2026-11-01"), PLUMBER);
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-courtesy", "Quedan $ 1.200.000 de cortesías y excepciones en la cuenta").sees("#r-exception", "Quedan $ 1.200.000");
        jdbc.sql("update goodwill_budget set amount = 0 where account = ?").param(town.meridiano.id()).update();
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-courtesy", "agotado: decide la gerencia general");
        jdbc.sql("delete from goodwill_budget where account = ?").param(town.meridiano.id()).update();
    }

    private void improper(Member member, String service, Fact... more) {
        var facts = new java.util.ArrayList<Fact>(List.of(new NotCovered("SERVICE_IN_PLAN", "Su plan no incluye este servicio. Se lo podemos coordinar en conexión.", "")));
        facts.addAll(List.of(more));
        given.opened(member, service, Priority.EMERGENCY, facts.toArray(Fact[]::new));
    }

    private void quotes(String provider, String price) {
        var row = row(provider);
        row.locator("summary").getByText("Registrar cotización").click();
        row.locator("[name=offer]").fill(price);
        ana.submits(row.locator("form[action$='/quote'] button[type=submit]"));
    }

    private Locator row(String provider) { return ana.page().locator(".quotes > li").filter(new Locator.FilterOptions().setHasText(provider)); }

    /** At the width of a telephone nothing goes beyond it. */
    private void narrow() {
        ana.page().setViewportSize(390, 844);
        assertThat((Boolean) ana.page().evaluate("() => document.documentElement.scrollWidth <= 390")).isTrue();
        ana.browser().axe();
        ana.page().setViewportSize(1366, 720);
    }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private int price(int pesos) { return program().post(the.path() + "/price", "{'bill':'CONNECTION','full':" + pesos + ",'validUntilIn':60}").status(); }

    /** What superiors decided about the same service stands beside (V410's table of authorisations). */
    @Test @Tag("OC-5") @Tag("BY-4")
    void whatWasDecidedInLikeCasesStandsBeside() {
        for (int i = 1; i <= 6; i++) decided(i, PLUMBER, 10 * i);
        decided(7, ROADSIDE, 99);
        improper(member("", "2025-09-01"), PLUMBER);
        ana.visits(the.path() + "/uncovered");
        ana.sees("#s-alike + dl", "Excepción: 60", "$ 6.000", "Motivo 6", "Raúl Ibarra", "Motivo 2").doesNotSee("#s-alike + dl", "Motivo 1").doesNotSee("#s-alike + dl", "Motivo 7");
    }

    private void decided(int n, String service, int percent) {
        jdbc().sql("""
            insert into authorisation (case_number, assistance, seq, account, service, member_name, subject, what, currency, amount, level, asker, asker_name, asked_at, decided_at, decider_name, granted, percent, granted_amount, why)
            values (?, 1, 3, ?, ?, 'Nora Paz', 'EXCEPTION', 'Pide', 'ARS', 1000000, 'SUPERVISOR', 1, 'Ana', ?, ?, 'Raúl Ibarra', true, ?, ?, ?)
            """).params(900_000 + n, town.meridiano.id(), service, time(), time().plusSeconds(n), percent, percent * 10_000, "Motivo " + n).update();
    }

    /** What holds of itself, as programs are told. */
    private List<String> holding() {
        return program().get(the.path() + "/uncovered").body().at("/grounds").valueStream().filter(it -> it.get("holds").asBoolean()).map(it -> it.get("test").asString()).toList();
    }

    private PriceTold told(int price) {
        return new PriceTold(Bill.CONNECTION, pesos(price), pesos(price), Optional.empty(), List.of("Efectivo"), 30, clock.now().plusSeconds(3600), Optional.empty(), Optional.empty());
    }

    private static Money pesos(int whole) { return new Money(whole * 100L, "ARS"); }

    private Member member(String address, String starts) {
        int n = ++members;
        return beans.getBean(Members.class).add(new Member(0, town.meridiano.id(), town.vialPlus.id(), "31.000." + (100 + n), "Nora", "Paz", "02920 15-5000" + (10 + n), "", "", address, "V-9" + n, LocalDate.parse(starts),
            Optional.of(LocalDate.of(2028, 8, 31)), MemberStatus.ACTIVE, clock.now(), List.of(new Vehicle("AG 1" + (10 + n) + " ZZ", "Fiat", "Cronos", "gris", VehicleKind.CAR)), List.of()), Actor.SYSTEM, clock.now());
    }

    private void formerly(Member member, int events) {
        jdbc().sql("insert into former_assistance (account, former_number, member, at, service, currency, events, imported_at, imported_by, imported_name) values (?, ?, ?, ?, ?, 'ARS', ?, ?, 1, 'Ana')")
            .params(member.account(), "F-" + member.id(), member.id(), time(), PLUMBER, events, time()).update();
    }

    private void usually(String service, int place, long minor, String from) {
        jdbc().sql("insert into reference_price (service, place, currency, amount, valid_from) values (?, ?, 'ARS', ?, ?)").params(service, place, minor, LocalDate.parse(from)).update();
    }

    private int zone(Place it) { return jdbc().sql("select zone_id from place where id = ?").param(it.id()).query(Integer.class).single(); }

    private JdbcClient jdbc() { return beans.getBean(JdbcClient.class); }

    private OffsetDateTime time() { return clock.now().atOffset(ZoneOffset.UTC); }
}
