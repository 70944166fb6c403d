package org.auxilia.desk.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.FormerAssistance;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.data.Command;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.imports.DryRun;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.Imports;
import org.auxilia.imports.Kind;
import org.auxilia.imports.Whose;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Period;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** MB-7: what a former system knows is taken in line by line, shows among the previous assistances and counts against the plan. */
@AuxiliaTest
@Tag("MB-7")
class FormerHistoryTest {

    private static final String HEADS = "Número anterior;Documento;Póliza;Patente;Fecha;Servicio;Causa;Lugar;Resultado;Costo;Eventos;Notas\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Openings openings;
    @Autowired Members members;
    @Autowired Plans plans;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired List<Command> commands;

    private CallRoom room;

    @BeforeEach
    void room() { room = new CallRoom(beans).open(MovableClock.START); }

    @Test
    void eachLineThatIsNotTakenSaysWhereAndWhy() {
        var member = fresh("60.000.001");
        var run = look(HEADS + """
            L-1;60.000.001;;;15/03/2026 14:30;Auxilio vial;Batería;Viedma;Concluida;$ 1.234,50;1;Sin novedad
            ;60.000.001;;;15/03/2026;Auxilio vial;;;;;;
            L-3;;;;15/03/2026;Auxilio vial;;;;;;
            L-4;60.000.001;;;31/02/2026;Auxilio vial;;;;;;
            L-5;60.000.001;;;24/11/2026;Auxilio vial;;;;;;
            L-6;60.000.001;;;15/03/2026;Cerrajería lunar;;;;;;
            L-7;60.000.001;;;15/03/2026;auxilio vial;;;;1,2,3;;
            L-8;60.000.001;;;15/03/2026;AUXILIO_VIAL;;;;;muchos;
            L-9;99.999.999;;;15/03/2026;Auxilio vial;;;;;;
            L-10;60.000.001;V-0091-77204;;15/03/2026;Auxilio vial;;;;;;
            L-1;60.000.001;;;15/03/2026;Auxilio vial;;;;;;
            """);
        assertThat(run.of(Optional.of(Fate.TAKEN))).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(2);
            assertThat(it.name()).isEqualTo(member.name());
            assertThat(it.service()).isEqualTo("AUXILIO_VIAL");
            assertThat(it.at()).hasValue(java.time.Instant.parse("2026-03-15T17:30:00Z"));
        });
        assertThat(run.rows().getFirst()).isInstanceOfSatisfying(FormerAssistance.class, it -> assertThat(it.cost()).hasValue(123_450L));
        assertThat(said(run)).containsExactly("3 número anterior: Falta «número anterior».", "4 documento: No dice de qué afiliado se trata: falta documento, validador o placa.",
            "5 fecha: «31/02/2026» no es una fecha: use 31/12/2025 o 2025-12-31.", "6 fecha: La fecha 24/11/2026 todavía no llegó.", "7 servicio: No hay ningún servicio «Cerrajería lunar».",
            "8 costo: «1,2,3» no es un importe.", "9 eventos: «muchos» no es un número de eventos, de 0 a 99.", "10 documento: La cuenta no tiene ningún afiliado con estos datos.",
            "11 documento: La cuenta no tiene ningún afiliado con estos datos.", "12 número anterior: El número L-1 está más arriba en este archivo.");
    }

    @Test
    void aFileThatIsNoHistoryIsRefusedAsAWhole() {
        assertThat(refused("")).isEqualTo("El archivo no tiene ninguna línea debajo de los títulos.");
        assertThat(refused(HEADS)).isEqualTo("El archivo no tiene ninguna línea debajo de los títulos.");
        assertThat(refused("número;documento\n1;2")).isEqualTo("Faltan columnas: fecha, servicio. La primera línea del archivo debe tener los títulos.");
        assertThat(refused("número;fecha;servicio\n1;2;3")).isEqualTo("Falta una columna que diga de qué afiliado se trata: documento, validador o placa.");
        assertThat(refused("número;número anterior;documento;fecha;servicio\n1;2;3;4;5")).isEqualTo("La columna «número anterior» está dos veces.");
        assertThat(refused("número;documento;fecha;servicio\n\"1;2;3;4\n5;6;7;8")).startsWith("El archivo no es un CSV");
    }

    @Test
    void commasAndTheLettersOfWindowsAreReadToo() {
        fresh("60.000.002");
        var bytes = "número,documento,fecha,servicio,lugar\nW-1,60.000.002,2026-03-15,auxilio vial,\"Ñorquincó, Río Negro\"".getBytes(Charset.forName("windows-1252"));
        var run = imports.look(imports.get(imports.keep(Whose.of(Kind.HISTORY, room.meridiano), "w.csv", bytes, Actor.SYSTEM), Optional.empty()), Actor.SYSTEM);
        assertThat(run.rows().getFirst()).isInstanceOfSatisfying(FormerAssistance.class, it -> assertThat(it.place()).isEqualTo("Ñorquincó, Río Negro"));
    }

    @Test
    @Tag("MB-8")
    void theImportedEventIsTheLastOneFreeAndTheNextIsExcess() {
        var member = fresh("60.000.003");
        take(HEADS + "E-1;60.000.003;;;15/03/2026;Auxilio vial;;;;;1;\n"
            + "E-2;60.000.003;;;31/08/2025;Auxilio vial;;;;;1;\n" // before the contract's year, which began on 1 September
            + "E-3;60.000.003;;;15/03/2026;Auxilio vial;;;;;0;\n");
        assertThat(used(member)).as("of the year that began on 01/09/2026").isEmpty();
        take(HEADS + "E-4;60.000.003;;;01/09/2026;Auxilio vial;;;;;1;\n");
        assertThat(used(member)).containsExactly(1);
        assertThat(ask(member).last(DecidesCoverage.class)).containsInstanceOf(CoverageDecided.class);
        assertThat(ask(member).last(DecidesCoverage.class).orElseThrow()).isInstanceOfSatisfying(NotCovered.class, it -> assertThat(it.rule()).isEqualTo("EVENTS_LEFT"));
    }

    @Test
    @Tag("MB-8")
    void ofTenWhoAskAtOnceOneGetsWhatTheFormerSystemLeft() throws Exception {
        var member = fresh("60.000.004");
        take(HEADS + "R-1;60.000.004;;;02/09/2026;Auxilio vial;;;;;;\n");
        var calls = new ArrayList<Callable<Assistance>>();
        for (int i = 0; i < 10; i++) calls.add(() -> ask(member));
        int covered = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var done : threads.invokeAll(calls)) if (done.get().has(CoverageDecided.class)) covered++;
        }
        assertThat(covered).isEqualTo(1);
    }

    @Test
    void whatWasTakenIsNotTakenTwiceNotEvenAtOnce() throws Exception {
        var member = fresh("60.000.005");
        var csv = HEADS + "D-1;60.000.005;;;02/09/2026;Auxilio vial;;;;;;\nD-2;60.000.005;;;03/09/2026;Remolque grúa;;;;;;\n";
        var files = List.of(keep(csv), keep(csv), keep(csv));
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(files.stream().<Callable<Integer>>map(it -> () -> imports.take(imports.get(it, Optional.empty()), room.ana.actor())).toList())) taken += done.get();
        }
        assertThat(taken).isEqualTo(2);
        assertThat(used(member)).containsExactlyInAnyOrder(1, 1);
        assertThat(said(look(csv))).containsExactly("2 número anterior: El número D-1 ya se había importado para esta cuenta.", "3 número anterior: El número D-2 ya se había importado para esta cuenta.");
        assertThatThrownBy(() -> imports.take(imports.get(files.getFirst(), Optional.empty()), room.ana.actor())).isInstanceOf(Failure.Refused.class);
        assertThat(jdbc.sql("select detail from access_trail where kind = 'IMPORTED' order by id desc limit 1").query(String.class).single()).startsWith("Meridiano Seguros, historial.csv: ");
    }

    @Test
    void whatIsMadeAnewFromTheLogKeepsWhatAFormerSystemCounted() {
        var member = fresh("60.000.006");
        take(HEADS + "N-1;60.000.006;;;02/09/2026;Auxilio vial;;;;;1;\n");
        ask(member);
        assertThat(used(member)).containsExactly(2);
        assertThat(command("rebuild").run(List.of())).isZero();
        assertThat(used(member)).containsExactly(2);
    }

    @Test
    @Tag("ID-2")
    void membersOfAnotherAccountAreNotThereAndItsFilesAreNot() {
        assertThat(said(look(HEADS + "F-1;;T-1;;02/09/2026;Auxilio vial;;;;;;\n"))).containsExactly("2 validador: La cuenta no tiene ningún afiliado con estos datos.");
        long file = keep(HEADS + "F-2;28.441.907;;;02/09/2026;Auxilio vial;;;;;;\n");
        assertThatThrownBy(() -> imports.get(file, Optional.of(room.valle.id()))).isInstanceOf(Failure.NotFound.class);
        assertThat(imports.latest(Optional.of(room.valle.id()), Optional.empty(), 50)).isEmpty();
        assertThat(imports.latest(Optional.of(room.meridiano.id()), Optional.empty(), 50)).isNotEmpty();
    }

    @Test
    @Tag("MB-2") @Tag("MB-8")
    void whatIsCountedByTheVehicleCountsAgainstTheLineOfThatVehicle() {
        var plan = plans.add(new Plan(0, room.meridiano.id(), "Motor", LocalDate.of(2020, 1, 1), Optional.empty(), 0, true, false, true), Actor.SYSTEM, MovableClock.START);
        plans.setServices(plan.id(), List.of(line(plan, VehicleKind.MOTORCYCLE), line(plan, VehicleKind.CAR)), Actor.SYSTEM, MovableClock.START);
        var like = room.selzer;
        var member = members.add(new Member(0, like.account(), plan.id(), "60.000.011", "Nora", "Paz", "", "", "", "", "", like.starts(), like.ends(), MemberStatus.ACTIVE, MovableClock.START,
            List.of(new Vehicle("AF 100 CC", "Fiat", "Argo", "rojo", VehicleKind.CAR), new Vehicle("A 100 DDD", "Honda", "Wave", "rojo", VehicleKind.MOTORCYCLE)), List.of()), room.ana.actor(), MovableClock.START);
        var csv = HEADS + "V-1;60.000.011;;AF 100 CC;02/09/2026;Auxilio vial;;;;;1;\nV-2;60.000.011;;;02/09/2026;Auxilio vial;;;;;1;\nV-3;60.000.011;;;02/09/2026;Auxilio vial;;;;;0;\n";
        assertThat(said(look(csv))).containsExactly("3 placa: El plan cuenta este servicio según el vehículo: indique la placa.");
        assertThat(take(csv)).isEqualTo(2);
        var car = plans.services(plan.id()).stream().filter(it -> it.vehicleKind().equals(Optional.of(VehicleKind.CAR))).findFirst().orElseThrow();
        assertThat(jdbc.sql("select plan_service from event_balance where member = ? and used > 0").param(member.id()).query(Integer.class).list()).containsExactly(car.id());
    }

    private static PlanService line(Plan plan, VehicleKind kind) {
        return new PlanService(0, plan.id(), "AUXILIO_VIAL", kind.name(), PlanService.Status.ACTIVE, Optional.empty(), OptionalInt.of(2), Period.CONTRACT_YEAR, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
            Optional.of(kind), List.of(), "", "", "", "");
    }

    @Test
    @Tag("CA-2")
    void itStandsAmongThePreviousAssistancesWithTheAuthorImported() {
        var member = fresh("60.000.007");
        take(HEADS + "P-77;60.000.007;;;02/09/2026 09:15;Auxilio vial;Batería;Viedma;Concluida;12.500;1;Pidió factura\n");
        var ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
        var path = "/cases/" + caseOf(member) + "/previous";
        assertThat(ana.get(path).body()).contains("P-77", "<i>importado</i>", "02/09/2026\u00a009:15", "Concluida", "Batería", "Pidió factura", "$\u00a012.500", "1 de 2");
        assertThat(ana.get(path + "?service=REMOLQUE_GRUA").body()).doesNotContain("P-77");
        assertThat(ana.get(path + "?to=2026-09-01").body()).doesNotContain("P-77");
        assertThat(ana.get(path + "?format=csv").body()).contains("02/09/2026 09:15;P-77;importado;");
        assertThat(ana.get(path, "Accept", "application/json").body()).contains("\"former\":\"P-77\"");
    }

    /** A hundred at a time, ours and what was imported, several at one moment: each once, and the file has all of them in the same order. */
    @Test
    @Tag("CA-2")
    @Tag("OP-5")
    void aLongListOfThemGoesOnWhereTheLastPageEnded() {
        var member = fresh("60.000.012");
        ask(member);
        ask(member);
        var csv = new StringBuilder(HEADS);
        for (int i = 0; i < 230; i++) csv.append("ZL-").append(i).append(";60.000.012;;;0").append(1 + i % 9).append("/09/2026;Remolque grúa;;;;;0;\n");
        assertThat(take(csv.toString())).isEqualTo(230);
        var ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
        var path = "/cases/" + caseOf(member) + "/previous";
        var label = Pattern.compile("<td>(?:<span class=\"code\">|<a class=\"a code\" href=\"[^\"]*\">)([^<]+)</");
        var seen = new ArrayList<String>();
        int pages = 0;
        for (var next = path + "?to=2026-12-31"; next != null; pages++) {
            var body = ana.get(next).body();
            label.matcher(body.substring(body.indexOf("s-given"))).results().map(it -> it.group(1)).forEach(seen::add);
            var link = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
            if (next != null) assertThat(next).startsWith(path + "?to=2026-12-31&after=");
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(232).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 2)).as("ours").allMatch(it -> it.endsWith("/1"));
        var file = ana.get(path + "?format=csv").body().lines().skip(1).limit(232).map(it -> it.split(";")[1]).toList();
        assertThat(file).isEqualTo(seen);
        assertThat(ana.get(path + "?after=nonsense").body()).contains(seen.getFirst());
        assertThat(ana.get(path + "?service=AUXILIO_VIAL").body()).doesNotContain("rel=\"next\"", "Al principio");
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go(path);
            page.locator(".pager [rel=next]").click();
            page.waitForURL("**/previous?after=*");
            page.locator(".pager").scrollIntoViewIfNeeded();
            browser.axeInBothThemes();
            browser.picture("previous-long");
            page.getByText("Al principio").click();
            page.waitForURL("**/previous");
        }
    }

    @Test
    void aDayLaterWhatStandsInAFileIsForgotten() {
        fresh("60.000.008");
        long first = keep(HEADS + "G-1;60.000.008;;;02/09/2026;Auxilio vial;;;;;;\n");
        clock.advance(Duration.ofDays(1));
        keep(HEADS + "G-2;60.000.008;;;02/09/2026;Auxilio vial;;;;;;\n");
        assertThat(imports.get(first, Optional.empty()).open()).isFalse();
        assertThatThrownBy(() -> imports.take(imports.get(first, Optional.empty()), room.ana.actor())).isInstanceOf(Failure.Refused.class);
    }

    @Test
    void theCommandLooksFirstAndTakesThen() throws Exception {
        var member = fresh("60.000.009");
        var file = Files.writeString(Files.createTempFile("historial", ".csv"), HEADS + "C-1;60.000.009;;;02/09/2026;Auxilio vial;;;;;;\nC-2;;;;x;y;;;;;;\n");
        var account = Integer.toString(room.meridiano.id());
        int kept = imports.latest(Optional.empty(), Optional.empty(), 100).size();
        assertThat(command("import-history").run(List.of(file.toString(), "--account", account, "--dry-run"))).isZero();
        assertThat(used(member)).isEmpty();
        assertThat(imports.latest(Optional.empty(), Optional.empty(), 100)).hasSize(kept);
        assertThat(command("import-history").run(List.of(file.toString(), "--account", account))).isZero();
        assertThat(used(member)).containsExactly(1);
        assertThat(command("import-history").run(List.of(file.toString()))).isEqualTo(2);
        assertThat(command("import-history").run(List.of(file.toString(), "--account", "99999"))).isEqualTo(2);
        assertThat(command("import-history").run(List.of(Path.of("nowhere.csv").toString(), "--account", account))).isEqualTo(2);
    }

    @Test
    void fiftyThousandLinesAreTakenInReasonableTime() {
        var member = fresh("60.000.010");
        var csv = new StringBuilder(HEADS);
        for (int i = 0; i < 50_000; i++) csv.append("M-").append(i).append(";60.000.010;;;0").append(1 + i % 9).append("/09/2026;Remolque grúa;No arranca;Viedma;Concluida;1000;1;\n");
        long began = System.nanoTime();
        assertThat(take(csv.toString())).isEqualTo(50_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
        assertThat(used(member)).containsExactly(50_000);
    }

    private Command command(String name) { return commands.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow(); }

    private long keep(String csv) { return imports.keep(Whose.of(Kind.HISTORY, room.meridiano), "historial.csv", csv.getBytes(StandardCharsets.UTF_8), room.ana.actor()); }

    private DryRun<?> look(String csv) { return imports.look(imports.get(keep(csv), Optional.empty()), room.ana.actor()); }

    private int take(String csv) { return imports.take(imports.get(keep(csv), Optional.empty()), room.ana.actor()); }

    private String refused(String csv) {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(Failure.Invalid.class, () -> keep(csv));
        return Texts.of(Texts.SPANISH).of(thrown.fields().get("file"));
    }

    /** "5 fecha: …" of each line that is not taken. */
    private static List<String> said(DryRun<?> run) {
        return run.verdicts().stream().filter(it -> it.fate() != Fate.TAKEN).map(it -> it.line() + " " + it.column() + ": " + it.reason().map((Message reason) -> Texts.of(Texts.SPANISH).of(reason)).orElse("")).toList();
    }

    /** Events used in the contract's year that runs, by line of the plan. */
    private List<Integer> used(Member member) {
        return jdbc.sql("select used from event_balance where member = ? and period = timestamptz '2026-09-01 00:00-03' and used > 0").param(member.id()).query(Integer.class).list();
    }

    private Assistance ask(Member member) {
        var it = new NewAssistance("AUXILIO_VIAL", Priority.EMERGENCY, "Pide ayuda", "", List.of(), Optional.of(room.selzer.vehicles().getFirst()));
        return ((Reply.Recorded) openings.openAssistance(caseOf(member), it, ana(), Texts.SPANISH)).current();
    }

    private long caseOf(Member member) {
        var opened = new NewCase(room.meridiano.id(), "", new Caller("", "", "+542920412345", ""), "", Optional.of(new NewCase.Entitled(member, "")), Optional.empty());
        return openings.openCase(opened, ana()).orThrow().file().number();
    }

    private Stamp ana() { return Stamp.now(room.ana.actor(), clock.instant()); }

    private Member fresh(String document) {
        var like = room.selzer;
        return members.search(document, Sight.WHOLE, 1).stream().findFirst().map(it -> members.get(it.id())).orElseGet(() -> members.add(new Member(0, like.account(), like.plan(), document, "Irma", "Sosa", "", "", "", "", "",
            like.starts(), like.ends(), MemberStatus.ACTIVE, MovableClock.START, List.of(), List.of()), room.ana.actor(), MovableClock.START));
    }
}
