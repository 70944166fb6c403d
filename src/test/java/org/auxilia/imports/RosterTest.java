package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Sight;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Period;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** MB-3: the members of an account as a file: taken out, changed, looked at, taken in as a whole or not at all. */
@AuxiliaTest
@Tag("MB-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterTest {

    private static final String HEADS = "Documento;Apellidos;Nombres;Teléfono;Correo;Póliza;Plan;Desde;Hasta;Estado;Patente;Marca;Vehículo\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Members members;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;
    @Autowired Plans plans;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.of(Kind.MEMBERS, world.ours), world.ana.actor());
    }

    @Test
    void eachLineSaysWhetherItAddsChangesOrLeavesAsItIs() {
        var irma = member("70.000.001", "Irma", "Sosa", "P-1", List.of());
        var run = files.look(HEADS + """
            70.000.001;Sosa de Paz;Irma;02920 15-412345;irma@example.com;P-1;Vial Plus;01/09/2025;31/08/2027;Suspendido;AF 100 CC;Fiat;moto
            70.000.002;Nuevo;Juan;;;P-2;VIAL PLUS;2026-01-01;;;;;
            20.123.456;Selzer;Alejandro;02920 15-412345;;POL-77/1;Vial Plus;10/03/2025;;ACTIVE;AE407QD;Fiat;
            """);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.TAKEN, Fate.CHANGED);
        assertThat(Told.changes(run.verdicts().get(0))).containsExactly("apellidos: Sosa → Sosa de Paz", "teléfono:  → 02920 15-41-2345", "correo:  → irma@example.com", "hasta: null → 2027-08-31", "estado: ACTIVE → SUSPENDED", "placa:  → AF 100 CC",
            "marca:  → Fiat", "vehículo: null → MOTORCYCLE");
        assertThat(Told.changes(run.verdicts().get(1))).as("of a new one all that was understood").containsExactly("documento: null → 70.000.002", "apellidos: null → Nuevo", "nombres: null → Juan", "validador: null → P-2", "plan: null → Vial Plus", "desde: null → 2026-01-01", "estado: null → ACTIVE");
        assertThat(Told.changes(run.verdicts().get(2))).as("the plate as it is written now").containsExactly("placa: AE 407 QD → AE407QD");
        assertThat(members.get(irma.id())).as("nothing is kept by looking").isEqualTo(irma);
    }

    @Test
    void eachLineThatIsRefusedSaysWhereAndWhy() {
        var one = member("70.000.011", "Ana", "Doble", "A", List.of());
        var other = member("70.000.011", "Ana", "Doble", "B", List.of());
        var run = files.look("Número;" + HEADS + """
            ;;Sosa;Irma;;;;Vial Plus;01/01/2026;;;;;
            ;70.000.012;;;;;;Vial Plus;01/01/2026;;;;;
            ;70.000.012;Sosa;Irma;;;;;01/01/2026;;;;;
            ;70.000.012;Sosa;Irma;;;;Vial Menos;01/01/2026;;;;;
            ;70.000.012;Sosa;Irma;;;;Vial Plus;;;;;;
            ;70.000.012;Sosa;Irma;;;;Vial Plus;31/02/2026;;;;;
            ;70.000.012;Sosa;Irma;;;;Vial Plus;02/01/2026;01/01/2026;;;;
            ;70.000.012;Sosa;Irma;12;;;Vial Plus;01/01/2026;;;;;
            ;70.000.012;Sosa;Irma;;irma;;Vial Plus;01/01/2026;;;;;
            ;70.000.012;Sosa;Irma;;;;Vial Plus;01/01/2026;;jubilado;;;
            ;70.000.012;Sosa;Irma;;;;Vial Plus;01/01/2026;;;A;;
            ;70.000.012;Sosa;Irma;;;;Vial Plus;01/01/2026;;;;Fiat;
            ;70.000.011;Doble;Ana;;;;Vial Plus;01/01/2026;;;;;
            %d;20.123.456;Selzer;Alejandro;;;;Vial Plus;01/01/2026;;;;;
            x;20.123.456;Selzer;Alejandro;;;;Vial Plus;01/01/2026;;;;;
            ;70.000.012;%s;Irma;;;;Vial Plus;01/01/2026;;;;;
            """.formatted(world.foreignMember.id(), "S".repeat(81)));
        assertThat(Told.refused(run)).containsExactly("2 documento: Falta «documento».", "3 apellidos: Falta «apellidos».", "4 plan: Falta «plan».", "5 plan: La cuenta no tiene un plan «Vial Menos».", "6 desde: Falta «desde».",
            "7 desde: «31/02/2026» no es una fecha: use 31/12/2025 o 2025-12-31.", "8 hasta: El contrato terminaría antes de empezar.", "9 teléfono: «12» no es un teléfono del país de la cuenta.",
            "10 correo: «irma» no es una dirección de correo.", "11 estado: «jubilado» no es ninguno de estos: ACTIVO, INACTIVO, SUSPENDIDO, A VERIFICAR.", "12 placa: «A» no es una placa.", "13 placa: Falta «placa».",
            "14 documento: Hay 2 afiliados con este documento (números " + one.id() + ", " + other.id() + "): agregue plan, validador o número.", "15 número: La cuenta no tiene ningún afiliado con el número " + world.foreignMember.id() + ".",
            "16 número: La cuenta no tiene ningún afiliado con el número x.", "17 apellidos: «apellidos» tiene más de 80 caracteres.");
    }

    @Test
    void aFileWithoutWhatTellsTheMembersIsRefusedAsAWhole() {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(Failure.Invalid.class, () -> files.keep("Apellidos;Plan\nSosa;Vial Plus"));
        assertThat(Texts.of(Texts.SPANISH).of(thrown.fields().get("file"))).isEqualTo("Falta una columna que diga de qué afiliado se trata: documento o número.");
    }

    @Test
    void whatIsTakenIsNotedWithItsAuthorAndTheSameFileAgainChangesNothing() {
        var irma = member("70.000.021", "Irma", "Sosa", "P-21", List.of(new Vehicle("AF 200 CC", "Fiat", "Argo", "rojo", VehicleKind.CAR)));
        var csv = HEADS + "70000021;Sosa;Irma;;;P-21;Vial Plus;01/09/2025;;INACTIVO;;;\n70.000.022;Nuevo;Juan;02920 15-400400;;P-22;Vial Plus;01/01/2026;;;AB 123 CD;Ford;Camioneta\n";
        assertThat(files.take(csv)).isEqualTo(2);
        var changed = members.get(irma.id());
        assertThat(changed.status()).isEqualTo(MemberStatus.INACTIVE);
        assertThat(changed.document()).isEqualTo("70000021");
        assertThat(changed.vehicles()).as("a line without plate leaves the vehicles alone").isEqualTo(irma.vehicles());
        assertThat(changed.beneficiaries()).isEqualTo(irma.beneficiaries());
        assertThat(changes.of("member", irma.id()).stream().filter(it -> it.actor().equals(ana().name())).map(it -> it.field() + ": " + it.was().orElse("") + " → " + it.became().orElse("")))
            .containsExactlyInAnyOrder("document: 70.000.021 → 70000021", "status: ACTIVE → INACTIVE");
        var juan = found("70.000.022");
        assertThat(juan.phone1()).isEqualTo("+5492920400400");
        assertThat(juan.vehicles()).containsExactly(new Vehicle("AB 123 CD", "Ford", "", "", VehicleKind.VAN));
        assertThat(changes.of("member", juan.id())).extracting(CatalogueChanges.Change::actor).containsOnly(ana().name());
        assertThat(members.search("Nuevo", Sight.WHOLE, 10)).as("the search knows the words of the new names").isNotEmpty();
        int noted = noted();
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN, Fate.KNOWN);
        assertThat(files.take(csv)).isZero();
        assertThat(noted()).isEqualTo(noted);
        assertThat(jdbc.sql("select detail from access_trail where kind = 'IMPORTED' order by id desc limit 1").query(String.class).single()).isEqualTo("Meridiano Seguros, archivo.csv: 0");
    }

    @Test
    void aLineThatIsWrongKeepsTheWholeFromBeingTaken() {
        long file = files.keep(HEADS + "70.000.031;Sosa;Irma;;;;Vial Plus;01/01/2026;;;;;\n70.000.032;Sosa;;;;;Vial Menos;01/01/2026;;;;;\n");
        assertThatThrownBy(() -> files.take(file)).isInstanceOf(Failure.Refused.class);
        assertThat(members.search("70.000.031", Sight.WHOLE, 1)).isEmpty();
        assertThat(imports.get(file, Optional.empty()).open()).isTrue();
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/" + file).body()).contains("1 línea se rechaza: no se guarda nada.").doesNotContain("/taking");
    }

    @Test
    void whoHasSeveralVehiclesStandsInSeveralLinesThatAgree() {
        var csv = HEADS + """
            70.000.041;Flota;Eva;;;P-41;Vial Plus;01/01/2026;;;AA 001 AA;Fiat;
            70.000.041;Flota;Eva;;;P-41;Vial Plus;01/01/2026;;;AA 002 AA;Ford;Camión
            70.000.041;Otra;Eva;;;P-41;Vial Plus;01/01/2026;;;AA 003 AA;Ford;
            """;
        assertThat(Told.refused(files.look(csv))).containsExactly("4 apellidos: La línea 2 dice otra cosa de esta persona.");
        assertThat(files.take(csv.substring(0, csv.indexOf("70.000.041;Otra")))).isEqualTo(2);
        assertThat(found("70.000.041").vehicles()).extracting(Vehicle::plate).containsExactly("AA 001 AA", "AA 002 AA");
        files.take(HEADS + "70.000.041;Flota;Eva;;;P-41;Vial Plus;01/01/2026;;;aa002aa;Iveco;\n");
        assertThat(found("70.000.041").vehicles()).as("the plate's own vehicle is changed, the other stays").extracting(Vehicle::make).containsExactly("Fiat", "Iveco");
    }

    @Test
    void anotherPolicyOfThePersonIsAnotherMemberAndOneWithoutPolicyGetsTheFirst() {
        member("70.000.051", "Leo", "Dos", "", List.of());
        var csv = HEADS + "70.000.051;Dos;Leo;;;P-A;Vial Plus;01/09/2025;;;;;\n70.000.051;Dos;Leo;;;P-B;Vial Plus;01/09/2025;;;;;\n";
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.TAKEN);
        files.take(csv);
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        var one = members.search("70.000.051", Sight.WHOLE, 10).stream().filter(it -> it.validator().equals("P-A")).findFirst().orElseThrow();
        assertThat(Told.refused(files.look("número;documento;póliza\n" + one.id() + ";70.000.051;P-B"))).containsExactly("2 documento: El plan ya tiene a esta persona con el mismo documento y el mismo dato validador.");
    }

    @Test
    @Tag("MB-6")
    void whoWasRegisteredByHandIsTheOneWhomTheRosterNames() {
        var by = members.add(like("70.000.061", "Rosa", "Mano", "", MemberStatus.TO_VERIFY), ana(), TwoAccounts.START);
        files.take(HEADS + "70.000.061;Mano;Rosa;;;P-61;Vial Plus;01/09/2025;;ACTIVO;;;\n");
        assertThat(members.get(by.id()).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(members.get(by.id()).validator()).isEqualTo("P-61");
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        member("70.000.072", "'=Irma", "@Sosa", "-", List.of());
        member("70.000.073", "''@", "'", "'P-73", List.of());
        member("70.000.071", "=Irma", "Ñandú; \"la\" de Río", "P-71", List.of(new Vehicle("AF 300 CC", "Fiat", "Argo", "rojo", VehicleKind.CAR), new Vehicle("A 300 DDD", "Honda", "Wave", "", VehicleKind.MOTORCYCLE)));
        members.add(new Member(0, world.ours.id(), world.plan.id(), "", "", "Sin Documento", "interno 12", "", "", "Calle 1\nCasa 2", "", LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 12, 31)), MemberStatus.TO_VERIFY, TwoAccounts.START, List.of(), List.of()), ana(), TwoAccounts.START);
        var out = world.as(Role.OPERATIONS_MANAGER).get("/admin/imports/members?account=" + world.ours.id() + "&format=csv").body();
        assertThat(out).contains("''=Irma", "'@Sosa;", "'''@", ";'-;", ";'P-73;");
        assertThat(out).contains("70.000.071", "20.123.456", "AF 300 CC", "A 300 DDD", "ACTIVO").doesNotContain("Limayense");
        for (var bytes : List.of(out.getBytes(StandardCharsets.UTF_8), out.replace("\ufeff", "").getBytes(Charset.forName("windows-1252")), out.replace("\ufeff", "").replace(';', '\t').replace("Ñandú\t \"\"la\"\"", "Ñandú; \"\"la\"\"").getBytes(StandardCharsets.UTF_8))) {
            var run = files.look(bytes);
            assertThat(Told.refused(run)).isEmpty();
            assertThat(run.verdicts()).hasSizeGreaterThan(3).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
            assertThat(run.rows()).isEmpty();
            assertThat(run.ignored()).isEmpty();
        }
        assertThat(jdbc.sql("select detail from access_trail where kind = 'EXPORTED' order by id desc limit 1").query(String.class).single()).contains("/admin/imports/members?account=" + world.ours.id());
    }

    @Test
    void aLookThatIsNoLongerTrueIsLookedAtAnew() {
        var irma = member("70.000.081", "Irma", "Sosa", "P-81", List.of());
        long file = files.keep("documento;póliza;estado\n70.000.081;P-81;SUSPENDIDO");
        var admin = world.as(Role.ADMINISTRATOR);
        var seal = admin.get("/admin/imports/" + file).body().replaceAll("(?s).*name=\"seal\" value=\"([^\"]*)\".*", "$1");
        members.setStatus(irma.id(), MemberStatus.INACTIVE, ana(), TwoAccounts.START);
        assertThat(admin.post("/admin/imports/" + file + "/taking", "seal", seal).statusCode()).isEqualTo(303);
        assertThat(members.get(irma.id()).status()).as("nobody saw that").isEqualTo(MemberStatus.INACTIVE);
        var again = admin.get("/admin/imports/" + file).body();
        assertThat(again).contains("Los datos cambiaron desde que usted miró", "<del>INACTIVO</del>");
        admin.post("/admin/imports/" + file + "/taking", "seal", again.replaceAll("(?s).*name=\"seal\" value=\"([^\"]*)\".*", "$1"));
        assertThat(members.get(irma.id()).status()).isEqualTo(MemberStatus.SUSPENDED);
        assertThat(changes.of("member", irma.id()).getFirst().actor()).isEqualTo(admin());
    }

    @Test
    void whatSomebodyElseWroteInBetweenIsNotOverwritten() {
        var was = member("70.000.091", "Irma", "Sosa", "P-91", List.of());
        members.setStatus(was.id(), MemberStatus.INACTIVE, ana(), TwoAccounts.START);
        assertThatThrownBy(() -> members.keepAll(List.of(new Members.Change(Optional.of(was), was)), ana(), TwoAccounts.START)).isInstanceOf(Failure.Refused.class);
        assertThat(members.get(was.id()).status()).isEqualTo(MemberStatus.INACTIVE);
    }

    @Test
    @Tag("ID-3")
    void whoNeedsNoWholeDocumentsSeesThemMaskedInTheLookBefore() {
        member("70.000.101", "Irma", "Sosa", "P-101", List.of());
        long file = files.keep(HEADS + "70.000.101;Sosa;Irma;02920 15-412345;;P-101;Vial Plus;01/09/2025;;;;;\n");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/" + file).body()).contains("•••101").doesNotContain("70.000.101", "41-2345");
        assertThat(world.as(Role.OPERATIONS_MANAGER).get("/admin/imports/" + file).body()).contains("70.000.101", "41-2345");
    }

    @Test
    @Tag("ID-3")
    void onlyWhoSeesDocumentsWholeTakesTheRosterOut() {
        var path = "/admin/imports/members?account=" + world.ours.id();
        var exported = "select count(*) from access_trail where kind = 'EXPORTED'";
        int before = jdbc.sql(exported).query(Integer.class).single();
        for (var format : List.of("csv", "xlsx")) assertThat(world.as(Role.ADMINISTRATOR).get(path + "&format=" + format)).satisfies(it -> {
            assertThat(it.statusCode()).isEqualTo(403);
            assertThat(it.body()).doesNotContain("20.123.456");
        });
        assertThat(world.as(Role.SUPERVISOR).get(path + "&format=csv").statusCode()).as("sees them, but keeps no catalogues").isEqualTo(403);
        assertThat(jdbc.sql(exported).query(Integer.class).single()).isEqualTo(before);
        assertThat(world.as(Role.ADMINISTRATOR).get(path).body()).contains("lo saca quien los ve así y administra catálogos (Jefe de operaciones)", "f-file").doesNotContain("format=csv");
        assertThat(world.as(Role.OPERATIONS_MANAGER).get(path).body()).contains("hasta 10.000 líneas", "format=csv");
        assertThat(world.as(Role.OPERATIONS_MANAGER).get(path + "&format=csv").body()).contains("20.123.456");
        assertThat(jdbc.sql(exported).query(Integer.class).single()).isEqualTo(before + 1);
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/providers?format=csv").statusCode()).as("providers are no secret").isEqualTo(200);
    }

    @Test
    void whatIsMoreThanAFileHoldsIsSaidInItAndIsNoLineOfIt() {
        var path = "/admin/imports/members?account=" + world.foreign.id() + "&format=csv";
        members.addAll(java.util.stream.IntStream.range(0, 9_999).mapToObj(i -> new Member(0, world.foreign.id(), world.foreignPlan.id(), String.valueOf(73_000_000 + i), "Una", "Multitud", "", "", "", "", "", LocalDate.of(2025, 9, 1),
            Optional.empty(), MemberStatus.ACTIVE, TwoAccounts.START, List.of(), List.of())).toList());
        assertThat(world.as(Role.OPERATIONS_MANAGER).get(path).body()).contains("73009998").doesNotContain("10.000");
        members.add(new Member(0, world.foreign.id(), world.foreignPlan.id(), "73.999.999", "Una", "Más", "", "", "", "", "", LocalDate.of(2025, 9, 1), Optional.empty(), MemberStatus.ACTIVE, TwoAccounts.START, List.of(), List.of()), ana(), TwoAccounts.START);
        var cut = world.as(Role.OPERATIONS_MANAGER).get(path).body();
        assertThat(cut).contains("10.000");
        var run = imports.look(Whose.of(Kind.MEMBERS, world.foreign), cut.getBytes(StandardCharsets.UTF_8), ana());
        assertThat(run.count(Fate.KNOWN)).isEqualTo(10_000).isEqualTo(run.verdicts().size());
    }

    @Test
    void withoutAnAccountThePageSaysWhatIsMissing() {
        var refused = world.as(Role.ADMINISTRATOR).post("/admin/imports/members", "account", "");
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    @Tag("ID-3")
    void cellsAndReasonsAreMaskedInEveryFormat() {
        member("70.000.111", "Irma", "Sosa", "P-111", List.of());
        long file = files.keep(HEADS + "70.000.111;Sosa;Irma;02920 15-412346;;P-111;Vial Plus;01/09/2025;;;;;\n70.000.112;Sosa;Leo;02920 99-12;;;Vial Plus;01/09/2025;;;;;\n");
        var whole = List.of("70.000.111", "70.000.112", "41-2346", "412346", "99-12");
        for (var format : List.of("text/html", "application/json", "text/csv")) {
            assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/" + file, "Accept", format).body()).as(format).contains("•••111", "•••112", "«•••912» no es un teléfono").doesNotContain(whole);
            assertThat(world.as(Role.OPERATIONS_MANAGER).get("/admin/imports/" + file, "Accept", format).body()).as(format).contains("70.000.111", "«02920 99-12» no es un teléfono").doesNotContain("•••");
        }
        var masked = world.as(Role.ADMINISTRATOR).get("/admin/imports/" + file, "Accept", "text/csv").body();
        assertThat(Told.refused(files.look(masked))).as("sent in again it becomes nobody's document").containsExactly("2 documento: «documento» está enmascarado: escríbalo completo.", "3 documento: «documento» está enmascarado: escríbalo completo.");
        long history = imports.keep(Whose.of(Kind.HISTORY, world.ours), "historial.csv", "número;documento;fecha;servicio\nH-700;70.000.119;01/06/2026;Taxi".getBytes(StandardCharsets.UTF_8), ana());
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/" + history, "Accept", "text/csv").body()).contains("H-700;•••119");
        assertThat(world.as(Role.OPERATIONS_MANAGER).get("/admin/imports/" + history, "Accept", "text/csv").body()).contains("H-700;70.000.119");
    }

    @Test
    void whoIsNamedByNumberBecomesNobodyWhoIsThere() {
        var one = member("70.000.121", "Eva", "Dos", "P-A", List.of());
        member("70.000.121", "Eva", "Dos", "P-B", List.of());
        assertThat(Told.refused(files.look("número;póliza\n" + one.id() + ";P-B"))).containsExactly("2 documento: El plan ya tiene a esta persona con el mismo documento y el mismo dato validador.");
        assertThat(files.look("número;póliza\n" + one.id() + ";P-C").count()).isEqualTo(1);
    }

    @Test
    void whoCameInBetweenIsToldAndNothingIsKept() {
        member("70.000.131", "Eva", "Una", "P-131", List.of());
        var other = like("70.000.132", "Leo", "Otro", "P-132", MemberStatus.ACTIVE);
        var again = like("70000131", "Eva", "Una", "P-131", MemberStatus.ACTIVE);
        assertThatThrownBy(() -> members.keepAll(List.of(new Members.Change(Optional.empty(), other), new Members.Change(Optional.empty(), again)), ana(), TwoAccounts.START))
            .isInstanceOfSatisfying(Failure.Refused.class, it -> assertThat(Texts.of(Texts.SPANISH).of(it.told())).contains("El plan ya tiene a esta persona"));
        assertThat(members.search("70.000.132", Sight.WHOLE, 1)).isEmpty();
    }

    @Test
    @Tag("MB-6")
    void aDocumentThatACallerSaidIsNoProofWithoutAWordOfTheName() {
        var rosa = members.add(like("70.000.141", "Rosa María", "de Mano", "", MemberStatus.TO_VERIFY), ana(), TwoAccounts.START);
        assertThat(Told.refused(files.look(HEADS + "70.000.141;Quiroga;Luis;;;P-1;Vial Plus;01/09/2025;;ACTIVO;;;\n70.000.141;de Paz;Luis;;;P-1;Vial Plus;01/09/2025;;ACTIVO;;;\n70.000.141;;;;;P-1;Vial Plus;01/09/2025;;ACTIVO;;;\n"))).containsExactly(
            "2 apellidos: Hay una persona A VERIFICAR con ese documento y otro nombre: si es la misma, escriba el número (" + rosa.id() + ").",
            "3 apellidos: Hay una persona A VERIFICAR con ese documento y otro nombre: si es la misma, escriba el número (" + rosa.id() + ").", "4 apellidos: Falta «apellidos».");
        var other = members.add(like("70.000.141", "Rosa", "Sola", "", MemberStatus.TO_VERIFY), ana(), TwoAccounts.START);
        assertThat(Told.refused(files.look(HEADS + "70.000.141;Quiroga;Rosa;;;P-1;Vial Plus;01/09/2025;;ACTIVO;;;\n"))).containsExactly("2 documento: Hay 2 afiliados con este documento (números " + rosa.id() + ", " + other.id() + "): agregue plan, validador o número.");
        assertThat(Told.refused(files.look(HEADS + "70.000.141;Quiroga;Luis;;;P-1;Vial Plus;01/09/2025;;ACTIVO;;;\n"))).first().asString().contains("Hay personas A VERIFICAR", "(" + rosa.id() + ", " + other.id() + ")");
        files.take("Número;" + HEADS + other.id() + ";70.000.141;Quiroga;Luis;;;P-1;Vial Plus;01/09/2025;;ACTIVO;;;\n");
        assertThat(members.get(other.id()).name()).as("by the number he is").isEqualTo("Luis Quiroga");
        assertThat(members.get(rosa.id()).status()).isEqualTo(MemberStatus.TO_VERIFY);
    }

    @Test
    void moreThanTwoHundredLinesAreToldAndTheFileHasWhatChanges() {
        var csv = new StringBuilder(HEADS);
        for (int i = 0; i < 200; i++) csv.append(72_000_000 + i).append(";Cien;Uno;;;;Vial Plus;01/01/2026;;;;;\n");
        var admin = world.as(Role.OPERATIONS_MANAGER);
        assertThat(admin.get("/admin/imports/" + files.keep(csv.toString())).body()).doesNotContain("primeras 200");
        long file = files.keep(csv.append("20.123.456;Selzer;Alejandro;;;POL-77/1;Vial Plus;10/03/2025;;SUSPENDIDO;;;\n").toString());
        assertThat(admin.get("/admin/imports/" + file).body()).contains("primeras 200 de 201");
        assertThat(admin.get("/admin/imports/" + file + "?format=csv").body()).contains("Qué cambia", "estado: ACTIVO → SUSPENDIDO", "72000000").contains("nombres:  → Uno");
    }

    @Test
    void twoFilesThatNameTheSameInOppositeOrderWaitForEachOther() throws Exception {
        for (int i = 0; i < 40; i++) member("70.001." + (100 + i), "Irma", "Cruzada", "", List.of());
        var lines = java.util.stream.IntStream.range(0, 40).mapToObj(i -> "70.001." + (100 + i) + ";").toList();
        long one = files.keep("documento;estado\n" + String.join("SUSPENDIDO\n", lines) + "SUSPENDIDO\n"), other = files.keep("documento;estado\n" + String.join("INACTIVO\n", lines.reversed()) + "INACTIVO\n");
        var taken = java.util.stream.Stream.of(one, other).map(file -> CompletableFuture.supplyAsync(() -> files.take(file))).toList();
        assertThat(taken).extracting(CompletableFuture::join).containsOnly(40);
    }

    @Test
    void theKindOfAVehicleStandsInTheChanges() {
        var irma = member("70.000.161", "Irma", "Sosa", "P-161", List.of(new Vehicle("AF 161 CC", "Fiat", "Argo", "rojo", VehicleKind.CAR)));
        files.take("documento;placa;vehículo\n70.000.161;AF 161 CC;Camioneta");
        assertThat(changes.of("member", irma.id()).getFirst()).satisfies(it -> {
            assertThat(it.field()).isEqualTo("vehicles");
            assertThat(it.was()).hasValue("AF 161 CC Fiat Argo rojo CAR");
            assertThat(it.became()).hasValue("AF 161 CC Fiat Argo rojo VAN");
        });
    }

    @Test
    @Tag("MB-8")
    void aStartThatMovesTheCountOfEventsIsToldAndNoted() {
        var irma = member("70.000.171", "Irma", "Sosa", "P-171", List.of());
        plans.setServices(world.plan.id(), List.of(line("TAXI", Period.CONTRACT_YEAR), line("REMOLQUE_GRUA", Period.MONTH)), ana(), TwoAccounts.START);
        for (var it : plans.services(world.plan.id())) jdbc.sql("insert into event_balance (member, plan_service, period, used) values (?, ?, ?, 2)")
            .params(irma.id(), it.id(), it.period().startOf(irma.starts(), TwoAccounts.START, TwoAccounts.ZONE).atOffset(java.time.ZoneOffset.UTC)).update();
        assertThat(files.look("documento;desde\n70.000.171;01/09/2024").moved()).as("another year, the same day").isZero();
        long file = files.keep("documento;desde\n70.000.171;02/09/2025");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/" + file).body()).contains("1 conteo cambiará");
        files.take(file);
        assertThat(changes.of("member", irma.id()).stream().limit(2).map(it -> it.field() + ": " + it.was().orElse("") + " → " + it.became().orElse(""))).containsExactly("events TAXI: 2 → 0", "starts: 2025-09-01 → 2025-09-02");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes").body()).contains("Eventos contados TAXI");
        files.take("documento;desde\n70.000.171;01/09/2025");
        assertThat(changes.of("member", irma.id()).getFirst()).satisfies(it -> assertThat(it.became()).hasValue("2"));
    }

    private PlanService line(String service, Period period) {
        return new PlanService(0, 0, service, "", PlanService.Status.ACTIVE, Optional.empty(), OptionalInt.of(3), period, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of("AR"), "", "", "", "");
    }

    /** The last one: the others need not look through so many. */
    @Test
    @Order(Integer.MAX_VALUE)
    void fiveThousandMembersAreALookAndATakingOfSeconds() {
        var csv = new StringBuilder(HEADS);
        for (int i = 0; i < 5_000; i++) csv.append(71_000_000 + i).append(";Muchos;Persona ").append(i).append(";02920 15-412345;p").append(i).append("@example.com;M-").append(i).append(";Vial Plus;01/01/2026;;;MM ").append(i + 100).append(" M;Fiat;\n");
        long began = System.nanoTime();
        assertThat(files.take(csv.toString())).isEqualTo(5_000);
        assertThat(files.take(csv.toString().replace("Fiat", "Ford"))).isEqualTo(5_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
        assertThat(jdbc.sql("select count(*) from vehicle where plate like 'MM %' and make = 'Ford'").query(Integer.class).single()).isEqualTo(5_000);
    }

    private Actor ana() { return world.ana.actor(); }

    private String admin() { return jdbc.sql("select name from app_user where username = 'administrator'").query(String.class).single(); }

    private int noted() { return jdbc.sql("select count(*) from catalogue_change").query(Integer.class).single(); }

    private Member found(String document) { return members.get(members.search(document, Sight.WHOLE, 1).getFirst().id()); }

    private Member like(String document, String first, String last, String policy, MemberStatus status) {
        return new Member(0, world.ours.id(), world.plan.id(), document, first, last, "", "", "", "", policy, LocalDate.of(2025, 9, 1), Optional.empty(), status, TwoAccounts.START, List.of(), List.of());
    }

    private Member member(String document, String first, String last, String policy, List<Vehicle> vehicles) {
        var it = like(document, first, last, policy, MemberStatus.ACTIVE);
        return members.add(new Member(0, it.account(), it.plan(), document, first, last, "", "", "", "", policy, it.starts(), it.ends(), it.status(), it.registeredAt(), vehicles,
            List.of(new Beneficiary("Lucía Sosa", "40.555.666", Kinship.SPOUSE, "", java.util.Set.of()))), Actor.SYSTEM, TwoAccounts.START);
    }
}
