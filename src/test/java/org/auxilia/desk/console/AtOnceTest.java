package org.auxilia.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.api.Emergency;
import org.auxilia.api.Program;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.CallerNamed;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.OpeningFact.Programmed;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Wait;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two write the same of one case, at once or one on a page that the other has overtaken: the slower sees both, and nothing counts twice. */
@AuxiliaTest
@Tag("CA-9")
class AtOnceTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private Roadside world;
    private Visitor bruno;
    private Actor ana;
    private long number;
    private String path;

    @BeforeEach void build() {
        world = new Roadside(beans).built();
        ana = world.anaActor();
        bruno = new Visitor(port);
        bruno.signIn("bruno", People.PASSWORD);
        open(world.opened());
    }

    private void open(long opened) {
        number = opened;
        path = "/cases/" + number;
    }

    @Test @Tag("CL-1") void costsThatAColleagueHasLoadedMeanwhileStandBesideTheTypedOnesAndTheSecondTimeOneHasReadThem() {
        var seen = ended();
        writes(1, costs("Grúa", 5_000_000));
        var told = bruno.post(path + "/1/costs", "version", seen, "concept1", "Servicio de grúa", "unit1", "50.000");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Ana Pereyra cargó costos mientras usted escribía", "<b>Grúa $\u00a050.000</b>", "value=\"Servicio de grúa\"", "value=\"50.000\"", "name=\"version\" value=\"" + version() + "\"")
            .doesNotContain("No se cargaron los costos:");
        assertThat(all(CostsLoaded.class)).hasSize(1);
        assertThat(bruno.post(path + "/1/costs", "version", version(), "concept1", "Peaje", "unit1", "1.000").statusCode()).isEqualTo(303);
        assertThat(all(CostsLoaded.class)).hasSize(2);
    }

    @Test @Tag("CL-1") void whoseLinesAreWrongBesidesIsToldOfTheColleaguesAtOnce() {
        var seen = ended();
        writes(1, costs("Grúa", 5_000_000));
        var told = bruno.post(path + "/1/costs", "version", seen, "concept1", "Peaje", "unit1", "mucho");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Ana Pereyra cargó costos mientras usted escribía", "value=\"mucho\"", "f-unit1-error");
    }

    @Test @Tag("CL-1") void whatElseWasWrittenMeanwhileIsNoReasonToAskAgain() {
        var seen = ended();
        writes(0, new CallerNamed(new Caller("Alejandra", "Selzer", "+5492920412345", "titular")));
        assertThat(bruno.post(path + "/1/costs", "version", seen, "concept1", "Grúa", "unit1", "50.000").statusCode()).isEqualTo(303);
    }

    @Test @Tag("CL-1") void costsLoadedByTwoAtOnceAreLoadedOnce() {
        var seen = ended();
        var told = overtaken(1, costs("Grúa", 5_000_000), () -> bruno.post(path + "/1/costs", "version", seen, "concept1", "Servicio de grúa", "unit1", "50.000"));
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Ana Pereyra cargó costos mientras usted escribía", "<b>Grúa $\u00a050.000</b>", "value=\"Servicio de grúa\"", "name=\"version\" value=\"" + version() + "\"");
        assertThat(all(CostsLoaded.class)).hasSize(1);
    }

    @Test @Tag("CL-1") @Tag("OP-5") void aProgramIsToldOfThemAsOfAnyStaleField() {
        var seen = ended();
        var program = program();
        writes(1, costs("Grúa", 5_000_000));
        var told = program.post(path + "/1/costs", "{'version': %s, 'concept1': 'Grúa', 'unit1': 50000}".formatted(seen));
        assertThat(told.status()).as(told.toString()).isEqualTo(409);
        assertThat(told.body().get("obstacles").get(0).get("code").asString()).isEqualTo("STALE");
        assertThat(told.body().get("meanwhile").get(0).asString()).contains("Ana Pereyra");
        assertThat(program.post(path + "/1/costs", "{'concept1': 'Grúa', 'unit1': 50000}", "If-Match", "\"" + seen + "\"").status()).isEqualTo(412);
        assertThat(all(CostsLoaded.class)).hasSize(1);
        var atOnce = overtaken(1, costs("Peaje", 100_000), () -> program.post(path + "/1/costs", "{'concept1': 'Peaje', 'unit1': 1000}"));
        assertThat(atOnce.status()).as("who names no version has seen what stood when he began").isEqualTo(409);
        assertThat(all(CostsLoaded.class)).hasSize(2);
        assertThat(program.post(path + "/1/costs", "{'concept1': 'Peaje de vuelta', 'unit1': 1000}").status()).isEqualTo(200);
    }

    @Test void anotherTelephoneIsNotWrittenOverUnseen() {
        var seen = version();
        var told = overtaken(0, new CallerNamed(new Caller("Alejandro", "Selzer", "+5492920415111", "titular")), () -> bruno.post(path + "/caller", "version", seen, "givenName", "Alejandro", "familyName", "Selzer", "phone", "02920 15-41-9999", "relation", "titular"));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Ana Pereyra lo cambió a las", "41-5111</b> · Ana Pereyra", "value=\"02920 15-41-9999\"", "name=\"version\" value=\"" + version() + "\"");
        assertThat(all(CallerNamed.class)).extracting(it -> it.caller().phone()).containsExactly("+5492920415111");
        assertThat(bruno.post(path + "/caller", "version", version(), "givenName", "Alejandro", "familyName", "Selzer", "phone", "02920 15-41-9999", "relation", "titular").statusCode()).isEqualTo(303);
        assertThat(all(CallerNamed.class)).extracting(it -> it.caller().phone()).endsWith("+5492920419999");
    }

    @Test @Tag("OP-5") void whatAProgramDoesNotSpeakOfStaysAsTheOtherWroteIt() {
        var program = program();
        var told = overtaken(0, new CallerNamed(new Caller("Alejandra", "Selzer", "+5492920412345", "titular")), () -> program.post(path + "/caller", "{'relation': 'hermana'}"));
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(all(CallerNamed.class).getLast().caller()).isEqualTo(new Caller("Alejandra", "Selzer", "+5492920412345", "hermana"));
    }

    @Test void anotherAddressIsNotWrittenOverUnseen() {
        var seen = version();
        var viedma = Integer.toString(world.viedma.id());
        var there = new Location(Optional.of(world.viedma.id()), world.viedma.label(), "Ruta 3 km 21", "Frente al vivero", Optional.empty(), Optional.empty());
        var told = overtaken(0, new Located(there, Party.MEMBER), () -> bruno.post(path + "/location", "version", seen, "place", viedma, "placeText", world.viedma.label(), "address", "Ruta 3 km 12", "references", "Frente al vivero"));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Ana Pereyra lo cambió a las", "<b>Ruta 3 km 21</b> · Ana Pereyra", "value=\"Ruta 3 km 12\"", "name=\"version\" value=\"" + version() + "\"");
        assertThat(all(Located.class).getLast().location().address()).isEqualTo("Ruta 3 km 21");
    }

    @Test @Tag("PR-3") void anotherWindowIsNotWrittenOverUnseen() {
        open(world.opened(Priority.SCHEDULED, new Programmed(List.of(window(8)))));
        world.record(number, ana, new ProviderAssigned(new Candidate(world.first.id(), world.first.tradeName(), "", 1, List.of(), Optional.empty(), Optional.empty()), Optional.empty(), Optional.of(window(8)), false, Optional.empty()), new MemberConfirmed("Alejandro Selzer"));
        var form = new String[] {"version", version(), "agreedFromDate", "2026-11-23", "agreedFromTime", "17:00", "agreedToDate", "2026-11-23", "agreedToTime", "19:00", "why", "Sale más tarde", "askedBy", "MEMBER"};
        var told = overtaken(1, new Rescheduled(window(10), "Se demora", Party.PROVIDER), () -> bruno.post(path + "/1/rescheduling", form));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Ana Pereyra lo cambió mientras usted escribía", "18:00–20:00", "value=\"17:00\"", "name=\"version\" value=\"" + version() + "\"");
        assertThat(all(Rescheduled.class)).hasSize(1);
        form[1] = version();
        assertThat(bruno.post(path + "/1/rescheduling", form).statusCode()).isEqualTo(303);
        assertThat(all(Rescheduled.class)).hasSize(2);
    }

    @Test @Tag("CA-3") @Tag("SR-2") void whoTakesACaseThatAnotherHasJustTakenIsToldWhoHasIt() {
        var tomas = world.tomasActor();
        var took = new OwnerChanged(ana.id(), tomas.id(), tomas.name(), "Lo toma");
        var me = Integer.toString(world.bruno.id());
        var seen = version();
        for (var fields : List.of(new String[] {"to", me}, new String[] {"to", me, "version", seen})) {
            open(world.opened());
            var told = overtaken(tomas, 0, took, () -> bruno.post(path + "/1/owner", fields));
            assertThat(told.statusCode()).isEqualTo(409);
            assertThat(told.body()).contains("Tomás Godoy lo tomó (08:00)");
            assertThat(all(OwnerChanged.class)).containsExactly(took);
        }
        assertThat(bruno.post(path + "/1/owner", "to", me, "version", seen).statusCode()).as("on a page that doesn't show it yet").isEqualTo(409);
        assertThat(bruno.post(path + "/1/owner", "to", me, "version", version()).statusCode()).isEqualTo(303);
        assertThat(all(OwnerChanged.class).getLast().from()).isEqualTo(tomas.id());
    }

    @Test @Tag("CA-3") @Tag("SR-2") void soIsWhoTakesItFromThePageOfTheCaseAndWhoTakesItFromABoard() {
        var tomas = world.tomasActor();
        var took = new OwnerChanged(ana.id(), tomas.id(), tomas.name(), "Lo toma");
        var seen = version();
        var onThePage = overtaken(tomas, 0, took, () -> bruno.post(path + "/owner", "version", seen, "ownerWhy", "Estoy libre"));
        assertThat(onThePage.statusCode()).isEqualTo(422);
        assertThat(onThePage.body()).contains("Tomás Godoy lo tomó (08:00)", "value=\"Estoy libre\"");
        assertThat(all(OwnerChanged.class)).containsExactly(took);
        assertThat(bruno.post(path + "/owner", "version", version(), "ownerWhy", "Estoy libre").statusCode()).isEqualTo(303);

        open(world.opened());
        var onTheBoard = overtaken(tomas, 0, took, () -> bruno.post("/boards/handover", "only", "" + number));
        assertThat(onTheBoard.statusCode()).isEqualTo(200);
        assertThat(onTheBoard.body()).contains("Tomás Godoy lo tomó (08:00)");
        assertThat(all(OwnerChanged.class)).containsExactly(took);
    }

    @Test @Tag("CA-3") void ofSeveralCasesTheOneThatSomebodyHoldsStaysAndTheOthersGo() throws Exception {
        long held = world.opened();
        HttpResponse<String> told;
        try (var other = Executors.newSingleThreadExecutor()) {
            told = new TransactionTemplate(transactions).execute(_ -> {
                jdbc.sql("select from case_file where number = :held for update").param("held", held).query().listOfRows();
                return together(other.submit(() -> bruno.post("/boards/handover", "case", "" + held, "case", "" + number, "act", "take", "_key", "both")));
            });
        }
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("Se está guardando otra cosa");
        assertThat(all(OwnerChanged.class)).as("the other").singleElement().extracting(OwnerChanged::owner).isEqualTo(world.bruno.id());
        open(held);
        assertThat(all(OwnerChanged.class)).isEmpty();
    }

    private static <T> T together(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What somebody does in the moment between the look and the entry of somebody else: his entry waits for the case's row, having read the case as it was before. */
    private <T> T overtaken(Actor first, int assistance, Fact written, Callable<T> second) {
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<T> answer = new TransactionTemplate(transactions).execute(_ -> {
                world.cases.record(number, assistance, Stamp.now(first, world.clock.instant()), written).orThrow();
                var begun = other.submit(second);
                Wait.upTo(Duration.ofSeconds(10), "an entry that waits", () -> begun.isDone() || isAwaited());
                assertThat(begun.isDone()).as("has not waited").isFalse();
                return begun;
            });
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private <T> T overtaken(int assistance, Fact written, Callable<T> second) { return overtaken(ana, assistance, written, second); }

    /** Somebody waits for what this transaction has locked. */
    private boolean isAwaited() { return jdbc.sql("select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))").query(Integer.class).single() > 0; }

    private void writes(int assistance, Fact fact) { world.cases.record(number, assistance, Stamp.now(ana, world.clock.instant()), fact).orThrow(); }

    /** Up to the end of the work. @return the version of the case */
    private String ended() {
        new Emergency(program(), path + "/1", world.first.id()).untilTheWorkEnded();
        return version();
    }

    private Program program() { return new Program(port, People.token(beans, world.users.findByName("bruno").orElseThrow())); }

    private static CostsLoaded costs(String concept, long minor) {
        var price = new Money(minor, "ARS");
        return new CostsLoaded(List.of(new CostLine(concept, BigDecimal.ONE, price, BigDecimal.ZERO, price, Money.zero("ARS"), Money.zero("ARS"), false)));
    }

    /** Two hours, from so many hours after the start. */
    private static Window window(int hours) {
        Instant from = Roadside.START.plus(Duration.ofHours(hours));
        return new Window(from, from.plus(Duration.ofHours(2)));
    }

    private String version() { return Integer.toString(world.file(number).version()); }

    private <T extends Fact> List<T> all(Class<T> type) { return world.file(number).log().stream().flatMap(it -> type.isInstance(it.fact()) ? Stream.of(type.cast(it.fact())) : Stream.empty()).toList(); }
}
