package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.api.Program;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.Exchange;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.5.1.1: what it cost, in whatever currency it was named, and what the member pays of it. */
class CostStoryTest extends Story {

    private static final String OPENING = "1 APERTURA DE ASISTENCIA";

    @Test @Tag("CL-8") @Tag("OP-8")
    void aPriceInAnotherCurrencyIsKeptWithTheRateOfItsDay() {
        ended(60_000);
        ana.visits(the.path() + "/costs");
        ana.page().getByText("Los precios están en otra moneda").click();
        List.of(List.of("concept1", "Grúa chilena"), List.of("unit1", "45,25"), List.of("currency", "usd"), List.of("rate", "1.250,5"), List.of("rateDay", "2026-11-20"))
            .forEach(it -> ana.page().locator("[name=" + it.getFirst() + "]").fill(it.getLast()));
        ana.browser().axeInBothThemes();
        ana.picture("costs-abroad");
        ana.presses("Cargar costos").sees(".tbl", "Grúa chilena", "US$ 45,25 a 1.250,5, 20/11/2026", "$ 56.585,13");
        var line = Costs.of(given.file().assistance(1)).lines().getFirst();
        assertThat(line.exchange()).contains(new Exchange(new Money(4_525, "USD"), new BigDecimal("1250.5"), LocalDate.of(2026, 11, 20)));
        assertThat(line.account().plus(line.member()).plus(line.company())).as("56.585,125 rounded half up").isEqualTo(new Money(5_658_513, "ARS"));
    }

    @Test @Tag("CL-4") @Tag("CL-8")
    void aLineIsTakenBackAsItIsFilledInAndSoIsItsCounterLine() {
        ended(60_000);
        assertThat(program().post(the.path() + "/costs", "{'concept1':'Grúa','quantity1':'1,5','unit1':'100','tax1':'10,5'}").status()).isEqualTo(200);
        for (int line = 1; line <= 2; line++) {
            ana.visits(the.path() + "/costs?counter=" + line);
            ana.presses("Cargar costos");
            assertThat(Costs.of(given.file().assistance(1)).lines()).hasSize(line + 1);
        }
        assertThat(Costs.of(given.file().assistance(1)).total()).as("taken back, and that taken back").contains(new Money(16_575, "ARS"));
        ana.sees(".tbl", "10,5");
    }

    @Test @Tag("CL-8")
    void aRateThatIsNoneIsRefusedAtItsField() {
        ended(60_000);
        assertThat(costs("'currency':'USD'")).as("no rate").isEqualTo(422);
        assertThat(costs("'currency':'USD','rate':'0'")).isEqualTo(422);
        assertThat(costs("'currency':'XXX','rate':'10'")).isEqualTo(422);
        assertThat(costs("'currency':'USD','rate':'10','rateDay':'2026-11-24'")).as("tomorrow's").isEqualTo(422);
        assertThat(costs("'rate':'10'")).as("of which currency").isEqualTo(422);
        assertThat(costs("'currency':'USD','rate':'9999999','unit1':'999999999999999'")).as("beyond all reckoning").isEqualTo(422);
        assertThat(costs("'account2':'10'")).as("a row with its share alone").isEqualTo(422);
        assertThat(Costs.of(given.file().assistance(1)).lines()).isEmpty();
        assertThat(costs("'currency':'USD','rate':'10','rateDay':'2026-11-23'")).as("today's").isEqualTo(200);
        assertThat(costs("'currency':'ars'")).as("the account's own needs none").isEqualTo(200);
        assertThat(Costs.of(given.file().assistance(1)).lines()).extracting(it -> it.unitPrice().minor()).containsExactly(10_000L, 1_000L);
    }

    @Test @Tag("CL-9")
    void whatTheMemberHasAcceptedIsPaidAndSoItStands() {
        diagnosed(200_000);
        given.happens(new ExcessAccepted(pesos(20_000), "Transferencia"));
        ana.visits(the.path() + "/costs");
        ana.sees(".tabpane", "Lo que paga el afiliado", "Aceptado", "$ 20.000", "Falta");
        assertThat(ana.page().locator("#act [name=amount]")).hasValue("20.000,00");
        ana.does("Registrar pago", "Importe", "12.500", "Forma de pago", "Transferencia", "Comprobante", "TR-771").sees(".tabpane", "$ 12.500", "Transferencia · TR-771", "$ 7.500");
        ana.browser().axeInBothThemes();
        ana.picture("costs-part");
        assertThat(ana.page().locator("#act [name=amount]")).hasValue("7.500,00");
        assertThat(program().post(the.path() + "/payment", "{'amount':7500.01,'method':'Efectivo','receipt':'R-1'}").status()).as("a cent more than is left").isEqualTo(409);
        ana.does("Registrar pago", "Importe", "7.500", "Forma de pago", "Efectivo", "Comprobante", "R-1").sees(".tabpane", "Pagado").doesNotSee(".tabpane", "Falta");
        assertThat(ana.page().locator("#act")).hasCount(0);
        assertThat(program().get(the.path()).body().at("/memberPart/state").asString()).isEqualTo("PAID");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Pago del afiliado", "$ 7.500", "R-1");
    }

    @Test @Tag("CL-9")
    void anAccountThatDemandsItIsPaidBeforeTheWorkBegins() {
        demandsPayment(true);
        try {
            diagnosed(200_000);
            given.happens(new ExcessAccepted(pesos(20_000), "Transferencia"));
            var refused = program().post(the.path() + "/go-ahead", "{}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().toString()).contains("falta registrarlo");
            assertThat(program().post(the.path() + "/payment", "{'amount':19999.99,'method':'Efectivo','receipt':'R-1'}").status()).isEqualTo(200);
            assertThat(program().post(the.path() + "/go-ahead", "{}").status()).as("a cent is missing").isEqualTo(409);
            assertThat(program().post(the.path() + "/payment", "{'amount':0.01,'method':'Efectivo','receipt':'R-2'}").status()).isEqualTo(200);
            assertThat(program().post(the.path() + "/go-ahead", "{}").status()).isEqualTo(200);
        } finally {
            demandsPayment(false);
        }
    }

    private void demandsPayment(boolean first) {
        var users = beans.getBean(Users.class);
        var administrator = users.findByName("irma").orElseGet(() -> People.called(users, "irma", "Irma Sosa", Role.ADMINISTRATOR));
        assertThat(new Program(port, People.token(beans, administrator)).post("/admin/accounts/" + town.meridiano.id() + "/authority", "{'payBeforeStart':" + first + "}").status()).isLessThan(300);
    }

    private void ended(int cost) {
        diagnosed(cost);
        given.happens(new Authorised(Optional.empty(), true), new WorkEnded());
    }

    private void diagnosed(int cost) {
        given.emergencyTow().assigned(town.gruasDelValle, "08:30").confirmed().happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Embrague", pesos(cost), Optional.empty()));
    }

    private int costs(String more) { return program().post(the.path() + "/costs", "{'concept1':'Grúa','unit1':'10'," + more + "}").status(); }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
