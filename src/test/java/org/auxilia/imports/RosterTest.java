package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Sight;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** MB-3: the members of an account as a file: taken out, changed, looked at, taken in as a whole or not at all. */
@AuxiliaTest
@Tag("MB-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterTest {

    private static final String HEADS = "Documento;Apellidos;Nombres;Teléfono;Correo;Póliza;Plan;Desde;Hasta;Estado;Patente;Marca;Vehículo\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Members members;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @Test
    void eachLineSaysWhetherItAddsChangesOrLeavesAsItIs() {
        var irma = member("70.000.001", "Irma", "Sosa", "P-1", List.of());
        var run = look(HEADS + """
            70.000.001;Sosa de Paz;Irma;02920 15-412345;irma@example.com;P-1;Vial Plus;01/09/2025;31/08/2027;Suspendido;AF 100 CC;Fiat;moto
            70.000.002;Nuevo;Juan;;;P-2;VIAL PLUS;2026-01-01;;;;;
            20.123.456;Selzer;Alejandro;02920 15-412345;;POL-77/1;Vial Plus;10/03/2025;;ACTIVE;AE407QD;Fiat;
            """);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.TAKEN, Fate.CHANGED);
        assertThat(Told.changes(run.verdicts().get(0))).containsExactly("apellidos: Sosa → Sosa de Paz", "teléfono:  → 02920 15-41-2345", "correo:  → irma@example.com", "hasta: null → 2027-08-31", "estado: ACTIVE → SUSPENDED", "placa:  → AF 100 CC",
            "marca:  → Fiat", "vehículo: null → MOTORCYCLE");
        assertThat(Told.changes(run.verdicts().get(2))).as("the plate as it is written now").containsExactly("placa: AE 407 QD → AE407QD");
        assertThat(members.get(irma.id())).as("nothing is kept by looking").isEqualTo(irma);
    }

    @Test
    void eachLineThatIsRefusedSaysWhereAndWhy() {
        member("70.000.011", "Ana", "Doble", "A", List.of());
        member("70.000.011", "Ana", "Doble", "B", List.of());
        var run = look("Número;" + HEADS + """
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
            "14 documento: Hay 2 afiliados con este documento: agregue plan, validador o número.", "15 número: La cuenta no tiene ningún afiliado con el número " + world.foreignMember.id() + ".",
            "16 número: La cuenta no tiene ningún afiliado con el número x.", "17 apellidos: «apellidos» tiene más de 80 caracteres.");
    }

    @Test
    void aFileWithoutWhatTellsTheMembersIsRefusedAsAWhole() {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(Failure.Invalid.class, () -> keep("Apellidos;Plan\nSosa;Vial Plus"));
        assertThat(Texts.of(Texts.SPANISH).of(thrown.fields().get("file"))).isEqualTo("Falta una columna que diga de qué afiliado se trata: documento o número.");
    }

    @Test
    void whatIsTakenIsNotedWithItsAuthorAndTheSameFileAgainChangesNothing() {
        var irma = member("70.000.021", "Irma", "Sosa", "P-21", List.of(new Vehicle("AF 200 CC", "Fiat", "Argo", "rojo", VehicleKind.CAR)));
        var csv = HEADS + "70000021;Sosa;Irma;;;P-21;Vial Plus;01/09/2025;;INACTIVO;;;\n70.000.022;Nuevo;Juan;02920 15-400400;;P-22;Vial Plus;01/01/2026;;;AB 123 CD;Ford;Camioneta\n";
        assertThat(take(csv)).isEqualTo(2);
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
        assertThat(look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN, Fate.KNOWN);
        assertThat(take(csv)).isZero();
        assertThat(noted()).isEqualTo(noted);
        assertThat(jdbc.sql("select detail from access_trail where kind = 'IMPORTED' order by id desc limit 1").query(String.class).single()).isEqualTo("Meridiano Seguros, padrón.csv: 0");
    }

    @Test
    void aLineThatIsWrongKeepsTheWholeFromBeingTaken() {
        long file = keep(HEADS + "70.000.031;Sosa;Irma;;;;Vial Plus;01/01/2026;;;;;\n70.000.032;Sosa;;;;;Vial Menos;01/01/2026;;;;;\n");
        assertThatThrownBy(() -> imports.take(imports.get(file, Optional.empty()), ana())).isInstanceOf(Failure.Refused.class);
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
        assertThat(Told.refused(look(csv))).containsExactly("4 apellidos: La línea 2 dice otra cosa de esta persona.");
        assertThat(take(csv.substring(0, csv.indexOf("70.000.041;Otra")))).isEqualTo(2);
        assertThat(found("70.000.041").vehicles()).extracting(Vehicle::plate).containsExactly("AA 001 AA", "AA 002 AA");
        take(HEADS + "70.000.041;Flota;Eva;;;P-41;Vial Plus;01/01/2026;;;aa002aa;Iveco;\n");
        assertThat(found("70.000.041").vehicles()).as("the plate's own vehicle is changed, the other stays").extracting(Vehicle::make).containsExactly("Fiat", "Iveco");
    }

    @Test
    void anotherPolicyOfThePersonIsAnotherMemberAndOneWithoutPolicyGetsTheFirst() {
        member("70.000.051", "Leo", "Dos", "", List.of());
        var csv = HEADS + "70.000.051;Dos;Leo;;;P-A;Vial Plus;01/09/2025;;;;;\n70.000.051;Dos;Leo;;;P-B;Vial Plus;01/09/2025;;;;;\n";
        var run = look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.TAKEN);
        take(csv);
        assertThat(look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        var one = members.search("70.000.051", Sight.WHOLE, 10).stream().filter(it -> it.validator().equals("P-A")).findFirst().orElseThrow();
        assertThat(Told.refused(look("número;documento;póliza\n" + one.id() + ";70.000.051;P-B"))).containsExactly("2 documento: El plan ya tiene a esta persona con el mismo documento y el mismo dato validador.");
    }

    @Test
    @Tag("MB-6")
    void whoWasRegisteredByHandIsTheOneWhomTheRosterNames() {
        var by = members.add(like("70.000.061", "Rosa", "Mano", "", MemberStatus.TO_VERIFY), ana(), TwoAccounts.START);
        take(HEADS + "70.000.061;Mano;Rosa;;;P-61;Vial Plus;01/09/2025;;ACTIVO;;;\n");
        assertThat(members.get(by.id()).status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(members.get(by.id()).validator()).isEqualTo("P-61");
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        member("70.000.071", "=Irma", "Ñandú; \"la\" de Río", "P-71", List.of(new Vehicle("AF 300 CC", "Fiat", "Argo", "rojo", VehicleKind.CAR), new Vehicle("A 300 DDD", "Honda", "Wave", "", VehicleKind.MOTORCYCLE)));
        members.add(new Member(0, world.ours.id(), world.plan.id(), "", "", "Sin Documento", "interno 12", "", "", "Calle 1\nCasa 2", "", LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 12, 31)), MemberStatus.TO_VERIFY, TwoAccounts.START, List.of(), List.of()), ana(), TwoAccounts.START);
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/members?account=" + world.ours.id() + "&format=csv").body();
        assertThat(out).contains("70.000.071", "20.123.456", "AF 300 CC", "A 300 DDD", "ACTIVO").doesNotContain("Limayense");
        for (var bytes : List.of(out.getBytes(StandardCharsets.UTF_8), out.replace("\ufeff", "").getBytes(Charset.forName("windows-1252")), out.replace("\ufeff", "").replace(';', '\t').replace("Ñandú\t \"\"la\"\"", "Ñandú; \"\"la\"\"").getBytes(StandardCharsets.UTF_8))) {
            var run = imports.look(ours(), bytes, ana());
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
        long file = keep("documento;póliza;estado\n70.000.081;P-81;SUSPENDIDO");
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
        long file = keep(HEADS + "70.000.101;Sosa;Irma;02920 15-412345;;P-101;Vial Plus;01/09/2025;;;;;\n");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/" + file).body()).contains("•••101").doesNotContain("70.000.101", "41-2345");
        assertThat(world.as(Role.OPERATIONS_MANAGER).get("/admin/imports/" + file).body()).contains("70.000.101", "41-2345");
    }

    @Test
    void fiveThousandMembersAreALookAndATakingOfSeconds() {
        var csv = new StringBuilder(HEADS);
        for (int i = 0; i < 5_000; i++) csv.append(71_000_000 + i).append(";Muchos;Persona ").append(i).append(";02920 15-412345;p").append(i).append("@example.com;M-").append(i).append(";Vial Plus;01/01/2026;;;MM ").append(i + 100).append(" M;Fiat;\n");
        long began = System.nanoTime();
        assertThat(take(csv.toString())).isEqualTo(5_000);
        assertThat(take(csv.toString().replace("Fiat", "Ford"))).isEqualTo(5_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
        assertThat(jdbc.sql("select count(*) from vehicle where plate like 'MM %' and make = 'Ford'").query(Integer.class).single()).isEqualTo(5_000);
    }

    private Whose ours() { return Whose.of(Kind.MEMBERS, world.ours); }

    private Actor ana() { return world.ana.actor(); }

    private String admin() { return jdbc.sql("select name from app_user where username = 'administrator'").query(String.class).single(); }

    private int noted() { return jdbc.sql("select count(*) from catalogue_change").query(Integer.class).single(); }

    private long keep(String csv) { return imports.keep(ours(), "padrón.csv", csv.getBytes(StandardCharsets.UTF_8), ana()); }

    private DryRun<?> look(String csv) { return imports.look(ours(), csv.getBytes(StandardCharsets.UTF_8), ana()); }

    private int take(String csv) { return imports.take(imports.get(keep(csv), Optional.empty()), ana()); }

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
