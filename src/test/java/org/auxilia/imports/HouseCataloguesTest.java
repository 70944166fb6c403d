package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Causes;
import org.auxilia.geography.Holiday;
import org.auxilia.geography.Holidays;
import org.auxilia.geography.HolidaysKept;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.rights.TwoAccounts;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The causes of a cancelling and the holidays as files. */
@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseCataloguesTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Causes causes;
    @Autowired Holidays holidays;
    @Autowired HolidaysKept kept;
    @Autowired PlatformTransactionManager transactions;
    @Autowired CatalogueChanges changes;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private SentFiles ofCauses;
    private SentFiles ofHolidays;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        ofCauses = files(Kind.CAUSES);
        ofHolidays = files(Kind.HOLIDAYS);
    }

    @Test
    @Tag("CA-7")
    void aCauseIsAddedChangedAndOfferedNoMore() {
        var csv = "código;nombre;nombre en inglés;estados;posición;se ofrece\nNIEVE;Camino con nieve;Snow on the road;Cancelado posterior, PROVIDER_CANCELLED;35;\n";
        var run = ofCauses.look(csv);
        assertThat(Told.changes(run.verdicts().getFirst())).containsExactly("código: null → NIEVE", "nombre: null → Camino con nieve", "nombre en inglés: null → Snow on the road", "estados: null → CANCELADO POSTERIOR, PROVEEDOR CANCELADO", "posición: null → 35", "se ofrece: null → sí");
        assertThat(ofCauses.take(csv)).isEqualTo(1);
        assertThat(causes.get("NIEVE").endings()).isEqualTo(Set.of("CANCELLED_LATER", "PROVIDER_CANCELLED"));
        assertThat(ofCauses.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
        var changed = "código;se ofrece\nNIEVE;No\n";
        assertThat(Told.changes(ofCauses.look(changed).verdicts().getFirst())).containsExactly("se ofrece: sí → no");
        assertThat(ofCauses.take(changed)).isEqualTo(1);
        assertThat(causes.all()).noneMatch(it -> it.code().equals("NIEVE"));
        assertThat(causes.find("NIEVE")).isPresent();
        assertThat(causes.every()).filteredOn(it -> it.cause().code().equals("NIEVE")).as("whoever has its form open is told").extracting(Causes.Kept::version).containsExactly(2);
        assertThat(changes.of("cause", "NIEVE").getFirst()).satisfies(it -> {
            assertThat(it.actor()).isEqualTo(world.ana.name());
            assertThat(it.field()).isEqualTo("offered");
            assertThat(it.became()).hasValue("false");
        });
    }

    @Test
    @Tag("CA-7")
    void theLastCauseOfAStatusStaysAndTheLineThatWouldTakeItIsRefused() {
        var all = causes.every().stream().filter(it -> it.offered() && it.cause().endings().contains("PROVIDER_CANCELLED")).map(it -> it.cause().code()).toList();
        var csv = new StringBuilder("código;se ofrece\n");
        all.forEach(it -> csv.append(it).append(";no\n"));
        assertThat(Told.refused(ofCauses.look(csv.toString()))).hasSize(1).first().asString().startsWith(all.size() + 1 + " estados: ");
        assertThatThrownBy(() -> ofCauses.take(csv.toString())).isInstanceOf(Failure.Refused.class);
        assertThat(causes.of("PROVIDER_CANCELLED")).hasSize(all.size());
        var withAnother = "código;nombre;nombre en inglés;estados;se ofrece\nOTRA_P;Otra;Another;PROVEEDOR CANCELADO;sí\n" + String.join("", all.stream().map(it -> it + ";" + causes.get(it).nameEs() + ";" + causes.get(it).nameEn() + ";" + String.join(",", causes.get(it).endings()) + ";no\n").toList());
        var run = ofCauses.look(withAnother);
        assertThat(Told.refused(run)).as("another stands above").isEmpty();
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).hasSize(all.size() + 1).startsWith(Fate.TAKEN).endsWith(Fate.CHANGED);
        var belowAll = withAnother.replace("OTRA_P;Otra;Another;PROVEEDOR CANCELADO;sí\n", "") + "OTRA_P;Otra;Another;PROVEEDOR CANCELADO;sí\n";
        assertThat(Told.refused(ofCauses.look(belowAll))).as("it comes too late").containsExactly(all.size() + 1 + " estados: " + Texts.of(Texts.SPANISH).of("catalogue.cause.last"));
    }

    @Test
    @Tag("CA-7")
    void causesThatAreRefusedSayWhereAndWhy() {
        assertThat(Told.refused(ofCauses.look("""
            código;nombre;nombre en inglés;estados;posición;se ofrece
            minúscula;a;b;CANCELADO POSTERIOR;1;sí
            SIN_NOMBRE;;b;CANCELADO POSTERIOR;1;sí
            SIN_INGLES;a;;CANCELADO POSTERIOR;1;sí
            SIN_ESTADO;a;b;;1;sí
            OTRO_ESTADO;a;b;CONCLUIDO;1;sí
            CERO;a;b;CANCELADO POSTERIOR;0;sí
            ALTA;a;b;CANCELADO POSTERIOR;10000;sí
            QUIZAS;a;b;CANCELADO POSTERIOR;1;quizás
            BUENA;a;b;CANCELADO POSTERIOR;9999;sí
            BUENA;a;b;CANCELADO POSTERIOR;9999;sí
            """))).extracting(it -> it.replaceFirst(": .*", "")).containsExactly("2 código", "3 nombre", "4 nombre en inglés", "5 estados", "6 estados", "7 posición", "8 posición", "9 se ofrece", "11 código");
    }

    @Test
    @Tag("TK-28")
    void aHolidayIsAddedOrGetsAnotherNameAndOneThatIsPastStays() {
        var tomorrow = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Noronha")).plusDays(1);
        var csv = "país;fecha;nombre\nArgentina;" + tomorrow + ";Día del puerto\n";
        assertThat(Told.changes(ofHolidays.look(csv).verdicts().getFirst())).containsExactly("país: null → AR", "fecha: null → " + tomorrow, "nombre: null → Día del puerto");
        assertThat(ofHolidays.take(csv)).isEqualTo(1);
        assertThat(holidays.isHoliday("AR", tomorrow)).isTrue();
        var renamed = csv.replace("del puerto", "de los puertos");
        assertThat(ofHolidays.look(renamed).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED);
        assertThat(ofHolidays.take(renamed)).isEqualTo(1);
        assertThat(changes.of("holiday", "AR " + tomorrow).getFirst()).satisfies(it -> {
            assertThat(it.was()).hasValue("Día del puerto");
            assertThat(it.became()).hasValue("Día de los puertos");
            assertThat(it.actor()).isEqualTo(world.ana.name());
        });
        assertThat(ofHolidays.look(renamed).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
        var refused = "país;fecha;nombre\nAR;" + tomorrow.minusDays(1) + ";Hoy\nAtlántida;" + tomorrow + ";a\nAR;1/1/2100;Lejos\nAR;31/12/2099;Cerca\nAR;31/12/2099;Cerca\nAR;30/12/2099;\nAR;29/12/2099;" + "a".repeat(81) + "\nAR;28/12/2099;" + "a".repeat(80) + "\n";
        assertThat(Told.refused(ofHolidays.look(refused))).containsExactly("2 fecha: Elija un día que venga, hasta 2099.", "3 país: «Atlántida» no es un país.", "4 fecha: Elija un día que venga, hasta 2099.", "6 fecha: Este feriado ya está en la línea 5.", "7 nombre: Falta «nombre».", "8 nombre: «nombre» tiene más de 80 caracteres.");
        assertThatThrownBy(() -> ofHolidays.take(refused)).isInstanceOf(Failure.Refused.class);
    }

    @Test
    @Tag("TK-28")
    void aHolidayThatSomebodyElseChangedInBetweenIsNotOverwritten() {
        var seen = holiday("2098-03-02", "Día visto");
        var other = holiday("2098-03-02", "Día cambiado");
        assertThat(kept.put(world.ana.actor(), Optional.empty(), seen, clock.instant())).isTrue();
        kept.put(world.ana.actor(), other, clock.instant());
        int noted = changes.of("holiday", "AR 2098-03-02").size();
        assertThat(kept.put(world.ana.actor(), Optional.of(seen), holiday("2098-03-02", "Otro"), clock.instant())).as("it was called otherwise").isFalse();
        assertThat(kept.put(world.ana.actor(), Optional.empty(), holiday("2098-03-02", "Otro"), clock.instant())).as("it wasn't there").isFalse();
        assertThat(holidays.first(Integer.MAX_VALUE)).contains(other);
        assertThat(changes.of("holiday", "AR 2098-03-02")).hasSize(noted);
        kept.remove(world.ana.actor(), seen, clock.instant());
        assertThat(changes.of("holiday", "AR 2098-03-02").getFirst().was()).as("what was there, not what was seen").hasValue("Día cambiado");
    }

    @Test
    @Tag("TK-28")
    void aFileWaitsForWhoChangesAHolidayOnThePageAndIsThenLookedAtAnew() {
        var csv = "país;fecha;nombre\nAR;2098-04-07;Del archivo\n";
        long file = ofHolidays.keep(csv);
        var seal = ofHolidays.look(csv).seal();
        var taken = new TransactionTemplate(transactions).execute(_ -> {
            kept.put(world.ana.actor(), holiday("2098-04-07", "De la página"), clock.instant());
            var waits = CompletableFuture.supplyAsync(() -> ofHolidays.take(file, seal));
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waits;
        }).join();
        assertThat(taken).as("nobody saw that").isEmpty();
        assertThat(holidays.first(Integer.MAX_VALUE)).contains(holiday("2098-04-07", "De la página"));
        assertThat(ofHolidays.take(file, ofHolidays.look(csv).seal())).hasValue(1);
        assertThat(changes.of("holiday", "AR 2098-04-07").getFirst().was()).hasValue("De la página");
    }

    @Test
    @Tag("CA-7")
    @Tag("TK-28")
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        for (var kind : new Kind[] {Kind.CAUSES, Kind.HOLIDAYS}) {
            var out = world.as(Role.ADMINISTRATOR).get(kind.path() + "?format=csv").body();
            var run = files(kind).look(out);
            assertThat(Told.refused(run)).isEmpty();
            assertThat(run.verdicts()).hasSizeGreaterThan(4).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
            assertThat(run.rows()).isEmpty();
            assertThat(world.as(Role.ADMINISTRATOR).get(kind.path().replace("/imports", "")).body()).contains(kind.path());
        }
    }

    private SentFiles files(Kind kind) { return new SentFiles(imports, Whose.house(kind), world.ana.actor()); }

    private static Holiday holiday(String date, String name) { return new Holiday("AR", LocalDate.parse(date), name); }
}
