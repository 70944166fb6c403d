package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.catalogue.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AU-1: what changed while a superior's form stood open decides nothing; he reads it anew where he stands, and decides. */
@Tag("AU-1")
class AskedAnewStoryTest extends Story {

    @AfterEach
    void nothingWaits() { beans.getBean(JdbcClient.class).sql("delete from authorisation where decided_at is null").update(); }

    @Test @Tag("CA-9")
    void onTheConsoleHePressesAgainOnceHeHasReadIt() {
        given.emergencyTow().happens(new AuthorisationAsked(Subject.COSTS, "Un tramo más largo.", Optional.of(pesos(20_000))));
        raul.visits(the.path() + "?act=authorisation-reply");
        new FilledForm(raul.page().locator("#act form"), clock).with("Decisión", "Se autoriza", "Motivo", "Corresponde");
        asksAnew(Subject.COSTS, new AuthorisationAsked(Subject.COSTS, "Un tramo y la espera.", Optional.of(pesos(90_000))));
        raul.presses("Decidir autorización").sees("body", "léalo de nuevo y decida");
        raul.picture("asked-anew-console");
        assertThat(given.file().assistance(1).open(Subject.COSTS)).isPresent();
        raul.presses("Decidir autorización");
        assertThat(given.file().assistance(1).granted(Subject.COSTS)).as("as it was asked anew").contains(pesos(90_000));
        log.has("1 APERTURA DE ASISTENCIA", "Respuesta a la autorización", "Corresponde", "R. Ibarra");
    }

    @Test @Tag("CA-9") @Tag("CO-2")
    void onTheCaseFileTooAndWhatHeWroteStaysThere() {
        given.opened(town.selzer, Town.LOCKSMITH, Priority.EMERGENCY, new NotCovered("SERVICE_IN_PLAN", "El servicio no está en el plan.", ""), courtesy(40_000));
        raul.visits("/cases/" + the.number);
        raul.page().locator("[name=replyWhy]").fill("Primera vez");
        asksAnew(Subject.COURTESY, courtesy(45_000));
        raul.presses("Autorizar").sees("#content", "léalo de nuevo y decida");
        raul.picture("asked-anew-file");
        assertThat(raul.page().locator("[name=replyWhy]")).hasValue("Primera vez");
        assertThat(raul.page().locator("[action$='/1/opening/reply'] [name=asking]")).hasValue(given.file().assistance(1).asking(Subject.COURTESY).orElseThrow());
        raul.presses("Autorizar").sees("#content", "CORTESÍA");
        assertThat(given.file().assistance(1).granted(Subject.COURTESY)).contains(pesos(45_000));
    }

    /** Another has refused it meanwhile, and Ana asks once more. */
    private void asksAnew(Subject subject, AuthorisationAsked other) {
        given.happens(raul.actor(), new AuthorisationDecided(subject, false, "Falta el detalle", Optional.empty(), Optional.empty(), Optional.empty()));
        given.happens(other);
    }

    private static AuthorisationAsked courtesy(long amount) {
        return new AuthorisationAsked(Subject.COURTESY, "Nunca usó el plan.", Optional.of(pesos(amount)), Optional.empty(), List.of(new Ground(AnytimeFact.Test.FIRST_SERVICE, true, "")));
    }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
