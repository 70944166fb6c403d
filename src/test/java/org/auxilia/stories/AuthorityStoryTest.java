package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Autorización de servicios sin cobertura, paragraphs D and G to J: what superiors decide, in their inbox and by its keys. */
@Tag("AU-1")
class AuthorityStoryTest extends Story {

    private static final String OPENING = "1 APERTURA DE ASISTENCIA";

    private Person elsa, lucia;

    @BeforeAll
    void superiors() {
        var users = beans.getBean(Users.class);
        elsa = new Person(this, People.called(users, "elsa", "Elsa Rivas", Role.GENERAL_MANAGEMENT));
        lucia = new Person(this, People.called(users, "lucia", "Lucía Méndez", Role.OPERATIONS_MANAGER));
    }

    /** What a story that failed had left open is no other's. */
    @AfterEach
    void nothingWaits() { beans.getBean(JdbcClient.class).sql("delete from authorisation where decided_at is null").update(); }

    @AfterAll
    void theyLeave() {
        elsa.leaves();
        lucia.leaves();
    }

    @Test @Tag("CO-4")
    void dTheAmbulanceIsAssignedFirstAndAuthorisedAtOnceAfterAndNeitherConsentNorCoverageDelaysIt() {
        given.opened(town.selzer, Town.AMBULANCE, Priority.LIFE_RISK);
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a ECCO").does("Asignar", "Llega en", "20 min");
        agenda.owesAlso("Decidir la autorización 08:05");
        raul.visits("/authorisations");
        raul.sees("#inbox", "Servicio por riesgo de vida, a revisar", "VITAL").sees("#content", "Asignado: ECCO", "se revisa después").picture("inbox-vital");
        raul.keys("a").sees("#inbox", "No hay pedidos");
        ana.opensTheAssistanceOfTheCase();
        assertThat(ana.page().locator("#log")).containsText("Autorizado: Servicio por riesgo de vida, a revisar. Había una vida en riesgo");
    }

    @Test @Tag("OC-5") @Tag("OC-7")
    void gAnUpsetMemberIsGivenADiscountAndAnasScreenShowsItAtOnce() {
        improper();
        given.happens(exception("Está molesta: dice que le prometieron todo.", new Ground(AnytimeFact.Test.UPSET, true, ""), new Ground(AnytimeFact.Test.SIX_MONTHS_UNUSED, true, "14 meses"),
            new Ground(AnytimeFact.Test.INTERNAL_TECHNICIANS, false, "0 técnicos en Viedma")));
        ana.opensTheAssistanceOfTheCase();
        raul.visits("/authorisations");
        raul.sees("#content", "Está molesta", "14 meses", "0 técnicos en Viedma", "$ 96.000", "El servicio no está en el plan.");
        raul.browser().axeInBothThemes();
        raul.picture("inbox");
        raul.page().locator("[name=why]").fill("Precio negociado dos veces.");
        raul.page().locator("[name=percent]").fill("30");
        raul.keys("Escape", "p").sees("body", "Autorizado en parte");
        assertThat(ana.page().locator("#log")).containsText("30 %");
        log.has(OPENING, "Respuesta a la autorización", "Contratado hace tiempo y sin uso. Precio negociado dos veces", "R. Ibarra");
    }

    @Test @Tag("OC-6") @Tag("OC-7")
    void hTheFirstServiceIsGrantedInFullByOneKeyAndIsACourtesy() {
        improper();
        given.happens(exception("Es su primer pedido.", new Ground(AnytimeFact.Test.FIRST_SERVICE, true, "ninguno antes")));
        ana.opensTheAssistanceOfTheCase();
        raul.visits("/authorisations");
        raul.sees("#content", "Es el primer servicio que pide", "ninguno antes").keys("a").sees("body", "Autorizado:");
        ana.sees("Cabecera", "CORTESÍA");
    }

    @Test
    void iWhatIsTheManagementsGoesThereAndTheSupervisorSeesWhere() {
        improper();
        given.happens(new AuthorisationAsked(Subject.COSTS, "Caso especial.", Optional.of(pesos(96_000)), Optional.of(Role.GENERAL_MANAGEMENT), List.of()));
        raul.visits("/authorisations");
        raul.sees("#inbox", "Pasó a Gerencia general").sees("#decide", "Lo decide Gerencia general").doesNotSee("#decide", "Autorizar todo");
        elsa.visits("/authorisations");
        elsa.page().locator("[name=reason]").selectOption("LOYALTY");
        elsa.keys("Escape", "a").sees("#inbox", "No hay pedidos");
        raul.sees("#content", "lo autorizó Elsa Rivas");
    }

    @Test
    void jTheLogNamesWhoAuthorisedAndWhy() {
        improper();
        given.happens(asks("Un tramo más largo."));
        raul.visits("/authorisations");
        raul.keys("a").sees("#decision", "Elija un motivo o escriba uno");
        raul.page().locator("[name=why]").fill("Lo pidió la cuenta por teléfono.");
        raul.keys("Escape", "a").sees("#inbox", "No hay pedidos");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Respuesta a la autorización", "Lo pidió la cuenta por teléfono", "R. Ibarra");
    }

    @Test @Tag("TK-27") @Tag("CA-10")
    void aDatumIsAskedAndAnsweredAndWhatOneTypesStaysThroughIt() {
        improper();
        given.happens(asks("Un tramo más largo."));
        ana.opensTheAssistanceOfTheCase();
        raul.visits("/authorisations");
        raul.page().locator("[name=why]").fill("¿Qué técnico va?");
        raul.keys("Escape", "d").sees("#inbox", "Espera el dato que se pidió");
        assertThat(ana.page().locator("#log")).containsText("¿Qué técnico va?");
        raul.page().locator("[name=why]").fill("Estoy escri");
        given.happens(new AnytimeFact.DatumGiven(Subject.COSTS, "El interno de Viedma"));
        assertThat(raul.page().locator("#inbox")).not().containsText("Espera el dato");
        assertThat(raul.page().locator("[name=why]")).hasValue("Estoy escri");
        assertThat(raul.page().locator("[name=why]")).isFocused();
        raul.keys("Escape", "a").sees("#inbox", "No hay pedidos");
    }

    @Test
    void whoIsAwayHasASubstituteWhoDecidesInThatRole() {
        improper();
        given.happens(new AuthorisationAsked(Subject.COSTS, "Caso especial.", Optional.of(pesos(50_000)), Optional.of(Role.OPERATIONS_MANAGER), List.of()));
        lucia.visits("/me/absences");
        lucia.page().locator("[name=substitute]").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Raúl Ibarra"));
        lucia.page().locator("[name=endsDate]").fill(clock.date("+1 08:00").toString());
        lucia.page().locator("[name=endsTime]").fill("08:00");
        lucia.presses("Guardar").sees("#content", "Raúl Ibarra", "ahora");
        lucia.browser().axeInBothThemes();
        lucia.picture("absences");
        raul.visits("/authorisations");
        raul.sees("#decide", "Decide en lugar de Lucía Méndez");
        raul.page().locator("[name=reason]").selectOption("LOYALTY");
        raul.keys("Escape", "a").sees("#inbox", "No hay pedidos");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Respuesta a la autorización", "R. Ibarra", "En lugar de Lucía Méndez");
        lucia.visits("/me/absences");
        lucia.presses("Terminar").sees("#content", "Nadie está ausente");
    }

    @Test
    void iOfWhatIsAboveHisLimitTheSupervisorGrantsAPartAndNobodySetsHisOwnLimit() {
        try {
            limits(lucia, "COSTS-SUPERVISOR", "15.000", "COSTS-OPERATIONS_MANAGER", "mucho").sees("#content", "Revise 1 dato");
            lucia.picture("limits-bad");
            limits(lucia, "COSTS-OPERATIONS_MANAGER", "90.000").sees("#content", "Lo que limita a su propio cargo lo cambia otra persona");
            lucia.browser().axeInBothThemes();
            lucia.picture("limits-own");
            assertThat(lucia.page().locator("[name=COSTS-SUPERVISOR]")).hasValue("15.000"); // nothing typed is lost
            limits(lucia, "COSTS-OPERATIONS_MANAGER", "").sees("body", "Autoridad guardada");
            improper();
            given.happens(asks("Un tramo más largo."));
            raul.visits("/authorisations");
            raul.sees("#decide", "$ 15.000").browser().axeInBothThemes();
            raul.picture("inbox-part-only");
            assertThat(raul.page().locator("#decide [data-key=a]")).hasCount(0);
            raul.page().locator("[name=why]").fill("Hasta el límite.");
            raul.page().locator("#decide [name=amount]").fill("15.001");
            raul.keys("Escape", "p").sees("#decide", "El monto supera su límite de autorización");
            raul.picture("inbox-above");
            raul.page().locator("#decide [name=amount]").fill("15.000");
            raul.keys("Escape", "p").sees("body", "Autorizado en parte");
            ana.opensTheAssistanceOfTheCase();
            log.has(OPENING, "Respuesta a la autorización", "$ 15.000", "R. Ibarra");
        } finally {
            limits(lucia, "COSTS-SUPERVISOR", "").sees("body", "Autoridad guardada");
        }
    }

    private Person limits(Person who, String... values) {
        if (!who.page().url().contains("/admin/authority")) who.visits("/admin/authority?currency=ARS");
        for (int i = 0; i < values.length; i += 2) who.page().locator("[name=" + values[i] + "]").fill(values[i + 1]);
        who.page().locator("#content form.form button[type=submit]").click();
        who.page().waitForLoadState();
        return who;
    }

    private void improper() { given.opened(town.selzer, Town.TOW, Priority.EMERGENCY, new NotCovered("SERVICE_IN_PLAN", "El servicio no está en el plan.", "7.1"), given.consents()); }

    private static AuthorisationAsked asks(String what) { return new AuthorisationAsked(Subject.COSTS, what, Optional.of(pesos(20_000))); }

    private static AuthorisationAsked exception(String what, Ground... grounds) { return new AuthorisationAsked(Subject.EXCEPTION, what, Optional.of(pesos(96_000)), Optional.empty(), List.of(grounds)); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
