package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.ClosingFact.ConformityGiven;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.ClosingFact.Reviewed;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.EventUse;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.catalogue.Money;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** CX-4, BY-20: while one still asks what is wanted, the screen says that it was done a short while ago, and is opened as a guarantee. */
@Tag("CX-4") @Tag("BY-20")
class GuaranteeStoryTest extends Story {

    private static final String PLUMBER = "PLOMERIA";

    /** What one story has had done is no other's guarantee. */
    @AfterEach
    void nothingWasDone() { beans.getBean(JdbcClient.class).sql("update board set closed_at = '2020-01-01' where final_status = 'CONCLUDED'").update(); }

    @Test @Tag("MB-8") @Tag("CO-1") @Tag("OP-8")
    void theVerdictSaysWhileTheServiceIsChosenThatItIsProbablyAGuaranteeAndItIsOpenedAsOne() {
        given.emergencyTow();
        done();
        var first = the.path().replaceFirst("/cases/", "");
        clock.at("+9 10:00");
        ana.answers(Town.MERIDIANO, "02920 15-412345").calls("Alejandro", "Selzer").forMember("28441907").at("viedma", "Colón 123").tells("El auto se detuvo otra vez.").opensTheCase();
        ana.asksFor("Cerrajería hogar", "EMERGENCIA").doesNotSee("#verdict", "GARANTÍA");
        ana.asksFor("Remolque grúa", "EMERGENCIA").sees("#verdict", "Probablemente es una GARANTÍA", "Repite el trabajo de " + first + ", de GRÚAS DEL VALLE: está en garantía hasta el 23/12/2026", "primero al mismo proveedor", "EN COBERTURA");
        ana.browser().axeInBothThemes();
        ana.picture("verdict-guarantee");
        ana.page().setViewportSize(390, 844);
        assertThat((Boolean) ana.page().evaluate("() => document.documentElement.scrollWidth <= 390")).isTrue();
        ana.page().setViewportSize(1366, 720);
        ana.presses("Abrir como garantía").sees("Expediente", "GARANTÍA", "sin costo para usted").presses("Sí, autoriza");
        var opened = given.file().assistance(1);
        assertThat(opened.category()).contains(Category.WARRANTY);
        assertThat(opened.last(CoverageDecided.class).flatMap(CoverageDecided::original).map(it -> it.caseNumber() + "/" + it.assistance())).contains(first);
        assertThat(EventUse.of(opened)).isEmpty();
        the.assistance = 1;
        ana.opensTheAssistanceOfTheCase().sees("#ladder li", "GRÚAS DEL VALLE", "hizo el trabajo");
        log.has("1 APERTURA DE ASISTENCIA", "arantía", "está en garantía por la asistencia " + first);
    }

    @Test
    void itIsProposedToTheLastMomentOfTheGuaranteeAndOpenedNoLater() {
        given.emergencyTow();
        done();
        given.opened(town.selzer, Town.LEGAL, Priority.EMERGENCY);
        clock.at("+30 08:00");
        assertThat(guarantee(Town.TOW).isMissingNode()).isFalse();
        clock.at("+30 08:00:01");
        assertThat(guarantee(Town.TOW).isMissingNode()).isTrue();
        var late = program().post("/cases/" + the.number + "/new", "{'service':'REMOLQUE_GRUA','priority':'EMERGENCY','happened':'Otra vez','guarantee':true}");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.toString()).contains("No hay una asistencia con garantía vigente");
    }

    @Test
    void ofAHomeItIsTheSameHomeAndNotOnlyTheSameMember() {
        given.opened(town.selzer, PLUMBER, Priority.EMERGENCY, given.covered(180_000), given.consents());
        done();
        given.opened(town.selzer, Town.LEGAL, Priority.EMERGENCY);
        assertThat(guarantee(PLUMBER).isMissingNode()).as("the same home").isFalse();
        at(town.viedma.id(), "");
        assertThat(guarantee(PLUMBER).isMissingNode()).as("nobody has written down where in town: none that differs").isFalse();
        at(town.viedma.id(), "Moreno 9");
        assertThat(guarantee(PLUMBER).isMissingNode()).as("another home in town").isTrue();
        at(town.mitre.id(), "Colón 123");
        assertThat(guarantee(PLUMBER).isMissingNode()).as("another town").isTrue();
        at(0, "Colón 123");
        assertThat(guarantee(PLUMBER).isMissingNode()).as("no place").isTrue();
    }

    @Test
    void ofTheRoadItIsTheSameVehicle() {
        given.emergencyTow().happens(new FieldChanged("plate", "", "AE 407 QD"));
        done();
        given.opened(town.selzer, Town.LEGAL, Priority.EMERGENCY);
        at(town.mitre.id(), "Ruta 3");
        assertThat(guarantee(Town.TOW).isMissingNode()).as("the member's one vehicle, wherever it stands").isFalse();
        given.emergencyTow().happens(new FieldChanged("plate", "", "ZZ 999 ZZ"));
        assertThat(program().get(the.path() + "/uncovered").body().at("/guarantee").isMissingNode()).as("another vehicle").isTrue();
    }

    @Test
    void ofTwoVehiclesTheOneThatIsChosenDecides() {
        var member = beans.getBean(Members.class).add(new Member(0, town.meridiano.id(), town.vialPlus.id(), "31.777.001", "Nora", "Paz", "02920 15-500077", "", "", "", "V-977", LocalDate.parse("2025-09-01"), Optional.of(LocalDate.of(2028, 8, 31)),
            MemberStatus.ACTIVE, clock.now(), List.of(new Vehicle("AG 100 ZZ", "Fiat", "Cronos", "gris", VehicleKind.CAR), new Vehicle("AG 200 ZZ", "Fiat", "Uno", "rojo", VehicleKind.CAR)), List.of()), Actor.SYSTEM, clock.now());
        given.opened(member, Town.TOW, Priority.EMERGENCY, given.covered(180_000), given.consents(), new FieldChanged("plate", "", "AG 100 ZZ"));
        done();
        given.opened(member, Town.LEGAL, Priority.EMERGENCY);
        ana.visits("/cases/" + the.number + "/new");
        ana.asksFor("Remolque grúa", "EMERGENCIA");
        var clause = ana.page().locator("#verdict details");
        clause.locator("summary").click();
        ana.page().locator("#f-vehicle").selectOption("AG 200 ZZ");
        assertThat(ana.page().locator("#verdict")).not().containsText("GARANTÍA");
        ana.page().locator("#f-vehicle").selectOption("AG 100 ZZ");
        ana.sees("#verdict", "Probablemente es una GARANTÍA");
        assertThat(clause).hasAttribute("open", "");
        for (var plate : List.of("AG 100 ZZ", "AG 200 ZZ"))
            assertThat(guarantee(Town.TOW + "&vehicle=" + plate.replace(" ", "%20")).isMissingNode()).as("a program asks of " + plate).isEqualTo(plate.equals("AG 200 ZZ"));
    }

    @Test @Tag("OP-5")
    void whoseMemberNobodyKnowsYetHasItsGuaranteeTooAndNoVerdict() {
        given.opened(town.selzer, PLUMBER, Priority.EMERGENCY, given.covered(180_000), given.consents());
        done();
        var opened = program().post("/cases", "{'account':%d,'phone':'+54 9 2920 412345','givenName':'Lía','familyName':'Sol','relation':'vecina','description':'Pierde agua','place':%d,'address':'Colón 123'}".formatted(town.meridiano.id(), town.viedma.id()));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var path = "/cases/" + opened.body().at("/number").asLong() + "/new/coverage?service=";
        var row = program().get(path + PLUMBER).body().at("/rows/0");
        assertThat(row.at("/guarantee/providerName").asString()).as(row.toString()).isEqualTo("GRÚAS DEL VALLE");
        assertThat(row.at("/service").asString()).isEqualTo("Plomería");
        assertThat(row.at("/covered").isMissingNode()).isTrue();
        assertThat(program().get(path + Town.LOCKSMITH).body().at("/rows").size()).as("nothing to say").isZero();
    }

    private JsonNode guarantee(String service) { return program().get("/cases/" + the.number + "/new/coverage?service=" + service).body().at("/rows/0/guarantee"); }

    private void at(int place, String address) {
        given.happensOnTheCase(ana.actor(), new Located(new Location(Optional.of(place).filter(it -> it > 0), "Viedma", address, "", Optional.empty(), Optional.empty()), Party.MEMBER));
    }

    /** By Grúas del Valle, and over. */
    private void done() {
        given.assigned(town.gruasDelValle, "08:30").confirmed().happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Correa", pesos(48_000), Optional.empty()), new Authorised(Optional.empty(), true), new WorkEnded(),
            new CostsLoaded(List.of(new CostLine("Traslado", BigDecimal.ONE, pesos(48_000), BigDecimal.ZERO, pesos(48_000), pesos(0), pesos(0), false))), new ConformityGiven("Bien"), new Reviewed());
        given.happensOnTheCase(ana.actor(), new CaseClosed());
    }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
