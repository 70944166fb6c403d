package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.stories.Files.pdf;
import static org.auxilia.stories.Files.png;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AssignmentFact.ExhaustionDecided;
import org.auxilia.assistance.AssignmentFact.ListExhausted;
import org.auxilia.assistance.AssignmentFact.Way;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.UncoveredFact.ReceiptAdded;
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.assistance.UncoveredFact.ReimbursementPaid;
import org.auxilia.catalogue.Money;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;
import org.auxilia.staff.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RE-1: nobody could be sent, the member hired somebody himself and asks for his money back. */
@Tag("RE-1")
class ReimbursementStoryTest extends Story {

    private static final String OPENING = "1 APERTURA DE ASISTENCIA";

    @Test @Tag("AU-1") @Tag("OP-8")
    void theMemberClaimsItWithHisReceiptsASuperiorGrantsAPartAndItIsPaid() throws IOException {
        reimbursed();
        ana.opensTheAssistanceOfTheCase().goes("Reembolso").sees("#content", "A la espera de la solicitud", "Máximo del plan", "$ 180.000", "Todavía no hay comprobantes");
        ana.does("Solicitar reembolso", "Importe que solicita", "62.500,50", "Quién cobra", "Alejandro Selzer", "Dónde se paga", "CBU 0000003100012345678901");
        ana.sees("#content", "Solicitado", "Espera la decisión de un superior", "$ 62.500,50", "CBU 0000003100012345678901");
        sends("factura grúa.pdf", "application/pdf", pdf("Factura 0001-00001234")).sees(".tabpane", "factura grúa.pdf", "PDF", "Ana Pereyra");
        sends("ticket.png", "image/png", png(20, 10)).sees(".tabpane", "ticket.png", "Imagen PNG");
        ana.browser().axeInBothThemes();
        ana.picture("reimbursement");
        raul.visits("/authorisations");
        raul.sees("#content", "Reembolso · $ 62.500,50", "factura grúa.pdf", "ticket.png", "CBU 0000003100012345678901").picture("inbox-reimbursement");
        raul.page().locator("[name=amount]").fill("62.500,51");
        raul.page().locator("[name=why]").fill("Sin el peaje");
        raul.keys("Escape", "p").sees("#decision", "Es más de lo que se pide").page().locator("[name=amount]").fill("50.000");
        raul.keys("Escape", "p").sees("#inbox", "No hay pedidos");
        assertThat(ana.page().locator(".tabpane")).containsText("Raúl Ibarra");
        ana.visits(the.path() + "/reimbursement");
        ana.sees(".tabpane", "Aprobado", "Sin el peaje", "$ 50.000");
        assertThat(letter()).contains("De los $ 62.500,50 que solicitó el 23/11/2026, aprobamos el reembolso de $ 50.000", "Motivo: ", "Sin el peaje", "Alejandro Selzer", "factura grúa.pdf, ticket.png", "Uso de la compañía");
        ana.does("Registrar reembolso pagado", "Referencia", "TR-88121").sees(".tabpane", "Pagado", "TR-88121");
        assertThat(letter()).contains("pagamos $ 50.000 el 23/11/2026 a nombre de Alejandro Selzer, con la referencia TR-88121");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Solicitud de reembolso", "$ 62.500,50");
        log.has(OPENING, "Comprobante recibido", "factura grúa.pdf");
        log.has(OPENING, "Respuesta a la autorización", "Sin el peaje", "R. Ibarra");
        log.has(OPENING, "Reembolso pagado", "TR-88121");
    }

    @Test
    void whatIsNoReceiptIsSaidAtTheFieldAndNotKept() {
        reimbursed();
        ana.visits(the.path() + "/reimbursement");
        sends("factura.pdf", "application/pdf", "<script>alert(1)</script>".getBytes()).sees(".tabpane", "no es un PDF, un JPEG ni un PNG");
        sends("factura.pdf", "application/pdf", "%PDF-1.7 nada más".getBytes()).sees(".tabpane", "dañado o incompleto");
        sends("foto.png", "image/png", png(20, 10)).sees(".tabpane", "foto.png");
        sends("la misma.png", "image/png", png(20, 10)).sees(".tabpane", "ya está entre los comprobantes");
        assertThat(given.file().assistance(1).reimbursement().receipts()).hasSize(1);
    }

    @Test
    void aRefusalIsWrittenToTheMemberWithItsReasonAndHeMayAskAgain() throws IOException {
        reimbursed();
        given.happens(claims(62_500));
        assertThat(program().get(the.path() + "/reimbursement.pdf").status()).as("nobody has decided").isEqualTo(404);
        given.happens(raul.actor(), new AuthorisationDecided(Subject.REIMBURSEMENT, false, "El comprobante es de otra fecha", Optional.empty(), Optional.empty(), Optional.empty()));
        ana.visits(the.path() + "/reimbursement");
        ana.sees(".tabpane", "Rechazado", "El comprobante es de otra fecha").picture("reimbursement-denied");
        assertThat(letter()).contains("no podemos aprobar", "El comprobante es de otra fecha", "puede presentar un reclamo");
        ana.does("Solicitar reembolso", "Importe que solicita", "40.000", "Quién cobra", "Alejandro Selzer", "Dónde se paga", "CBU 1").sees(".tabpane", "Espera la decisión");
    }

    @Test @Tag("AU-1") @Tag("CA-8")
    void withoutAReceiptItIsNotGrantedUnlessASuperiorForcesItWithAReason() {
        reimbursed();
        given.happens(claims(62_500));
        raul.visits("/authorisations");
        raul.page().locator("[name=why]").fill("Corresponde");
        raul.keys("Escape", "a").sees("Rechazo", "Falta un comprobante: agregue al menos uno");
        assertThat(raul.page().locator("[name=why]")).hasValue("Corresponde");
        var superior = new Program(port, People.token(beans, town.raul));
        assertThat(superior.post(the.path() + "/authorisation-reply", "{'subject':'REIMBURSEMENT','granted':'yes','amount':50000,'why':'Corresponde','force':true}").status()).as("forced without a reason").isEqualTo(422);
        assertThat(superior.post(the.path() + "/authorisation-reply", "{'subject':'REIMBURSEMENT','granted':'yes','amount':50000,'why':'Corresponde','force':true,'forceWhy':'La factura llegó a la cuenta'}").status()).isEqualTo(200);
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Respuesta a la autorización", "$ 50.000");
        ana.sees("#log", "La factura llegó a la cuenta");
    }

    @Test
    void whatWasNotedWronglyIsCorrectedBeforeItIsDecidedAndTheLogSaysSo() {
        reimbursed();
        given.happens(claims(62_500));
        ana.visits(the.path() + "/reimbursement");
        ana.sees(".note.ask", "Espera la decisión de un superior desde las 08:00.");
        clock.at("08:10");
        ana.visits(the.path() + "/reimbursement");
        ana.page().getByText("Corregir la solicitud").first().click();
        assertThat(ana.page().locator("#act [name=payee]")).hasValue("Alejandro Selzer");
        ana.page().locator("#act [name=amount]").fill("61.000");
        ana.picture("reimbursement-correction");
        ana.submits(ana.page().locator("#act button[type=submit]").last());
        ana.sees(".tabpane", "$ 61.000");
        raul.visits("/authorisations");
        raul.sees("#content", "Reembolso · $ 61.000").doesNotSee("#content", "$ 62.500");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Solicitud de reembolso", "Corrige la solicitud de reembolso: $ 61.000", "Antes: $ 62.500");
        given.happens(new ReceiptAdded(1, "factura.pdf", "application/pdf", 2_048, "00"));
        given.happens(raul.actor(), new AuthorisationDecided(Subject.REIMBURSEMENT, true, "Corresponde", Optional.empty(), Optional.of(pesos(60_000)), Optional.empty()));
        var again = program().post(the.path() + "/claim", "{'amount':70000,'payee':'A','payment':'B'}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.toString()).contains("CLAIM_GRANTED");
    }

    /** What is given back has no tariff: it is held against what was granted. */
    @Test @Tag("CL-7") @Tag("OP-8")
    void whatIsLoadedStandsBesideWhatWasGranted() {
        reimbursed();
        given.assigned(beans.getBean(Providers.class).get(Provider.Special.REIMBURSEMENT), "09:00");
        given.happens(new ReceiptAdded(1, "factura.pdf", "application/pdf", 2_048, "00"), claims(62_500));
        given.happens(raul.actor(), new AuthorisationDecided(Subject.REIMBURSEMENT, true, "Corresponde", Optional.empty(), Optional.of(pesos(50_000)), Optional.empty()));
        given.happens(new WorkEnded());
        assertThat(program().post(the.path() + "/costs", "{'concept1':'Reembolso','unit1':45000}").status()).isEqualTo(200);
        ana.visits(the.path() + "/costs");
        ana.sees(".tabpane", "aprobado $ 50.000, −$ 5.000 (−10 %)").doesNotSee(".tabpane", "tarifa $").picture("costs-granted");
        assertThat(program().get(the.path() + "/costs?format=csv").http().body()).contains("Aprobado;Cargado;Diferencia").doesNotContain("Tarifa");
    }

    @Test
    void programsReadTheSameAndWhatIsNotGivenBackHasNoSuchPage() {
        reimbursed();
        given.happens(claims(62_500));
        var read = program().get(the.path() + "/reimbursement").body();
        assertThat(read.at("/state").asString()).isEqualTo("CLAIMED");
        assertThat(read.at("/limit/minor").asLong()).isEqualTo(18_000_000);
        given.happens(new ReceiptAdded(1, "factura.pdf", "application/pdf", 2_048, "00"));
        given.happens(raul.actor(), new AuthorisationDecided(Subject.REIMBURSEMENT, true, "Corresponde", Optional.empty(), Optional.of(pesos(60_000)), Optional.empty()), new ReimbursementPaid(pesos(60_000), "TR-1"));
        assertThat(program().get(the.path() + "/reimbursement").body().at("/payment/reference").asString()).isEqualTo("TR-1");
        given.emergencyTow();
        assertThat(program().get(the.path() + "/reimbursement").status()).isEqualTo(404);
        assertThat(program().post(the.path() + "/claim", "{'amount':10,'payee':'A','payment':'B'}").status()).isEqualTo(409);
    }

    /** What a story that failed had left open is no other's. */
    @AfterEach
    void nothingWaits() { beans.getBean(JdbcClient.class).sql("delete from authorisation where decided_at is null").update(); }

    private void reimbursed() {
        given.emergencyTow().happens(new ListExhausted(3));
        given.happens(raul.actor(), new ExhaustionDecided(Way.REIMBURSEMENT, "Nadie llega antes de la noche"));
    }

    private Person sends(String name, String type, byte[] content) {
        ana.page().locator("[name=receipt]").setInputFiles(new FilePayload(name, type, content));
        return ana.presses("Agregar comprobante");
    }

    /** As a mail program shows it: its words in one line. */
    private String letter() throws IOException {
        var download = ana.page().waitForDownload(() -> ana.page().locator("a[href$='/reimbursement.pdf']").click());
        try (var document = Loader.loadPDF(download.path().toFile())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private static ReimbursementClaimed claims(int amount) { return new ReimbursementClaimed(pesos(amount), "Alejandro Selzer", "CBU 0000003100012345678901"); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
