package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.membership.AccountPolicy;
import org.auxilia.membership.Policies;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** MB-1, BY-24: what the accounts have agreed on as a file. */
@AuxiliaTest
@Tag("MB-1")
@Tag("BY-24")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TermListTest {

    private static final String HEADS = "cuenta;desde;tiempo;minutos;veces\n", EMERGENCY = "Asignar proveedor, emergencia", CALLS = "Llamados sin respuesta antes de pasar al proveedor siguiente";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Policies policies;
    @Autowired CatalogueChanges changes;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private SentFiles files;
    private String ours;
    private int account;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.house(Kind.TERMS), world.ana.actor());
        ours = world.ours.name();
        account = world.ours.id();
    }

    /** Each time anew, at another time than the one before. */
    @BeforeEach
    void fiveMinutesAreAgreedForAnEmergency() {
        policies.of(account).forEach(it -> policies.withdraw(account, it.id(), Actor.SYSTEM, clock.instant()));
        clock.advance(Duration.ofMinutes(1));
        agree(Map.of("ASSIGN_EMERGENCY", Duration.ofMinutes(7)), clock.instant());
        clock.advance(Duration.ofMinutes(1));
    }

    private void agree(Map<String, Duration> times, Instant from) { policies.agree(account, times, 2, 3, from, OptionalInt.empty(), Actor.SYSTEM, clock.instant()); }

    private LocalDate today() { return clock.instant().atZone(TwoAccounts.ZONE).toLocalDate(); }

    private Instant begins(LocalDate day) { return day.atStartOfDay(TwoAccounts.ZONE).toInstant(); }

    private AccountPolicy on(Instant at) { return policies.current(account, at); }

    private static Duration minutes(int minutes) { return Duration.ofMinutes(minutes); }

    @Test
    void timesAreAgreedChangedAndGivenBackAndWhoDidSoIsNoted() {
        int version = policies.version(account, clock.instant());
        var before = on(clock.instant());
        var csv = HEADS + ours + ";;" + EMERGENCY + ";4;\n" + ours + ";;LOAD_COSTS;30;\n" + ours + ";;Close;15;\n" + ours + ";;" + CALLS + ";;3\n" + ours + ";;Devolver un llamado cortado;;\n";
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(Verdict::fate).containsExactly(Fate.CHANGED, Fate.TAKEN, Fate.TAKEN, Fate.CHANGED, Fate.KNOWN);
        assertThat(run.verdicts().stream().flatMap(it -> Told.changes(it).stream())).containsExactly("minutos: 7 → 4", "minutos: null → 30", "minutos: null → 15", "veces: 2 → 3");
        assertThat(on(clock.instant())).as("nothing is kept by looking").isEqualTo(before);
        assertThat(files.take(csv)).isEqualTo(4);
        assertThat(on(clock.instant())).satisfies(it -> {
            assertThat(it.agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(4), "LOAD_COSTS", minutes(30), "CLOSE", minutes(15)));
            assertThat(it.callsBeforeNext()).isEqualTo(3);
            assertThat(it.effectiveFrom()).isEqualTo(clock.instant());
        });
        assertThat(on(clock.instant().minusSeconds(1))).as("open cases keep theirs").isEqualTo(before);
        assertThat(policies.version(account, clock.instant())).as("whoever has the form open is told").isGreaterThan(version);
        assertThat(changes.of("policy", account).stream().filter(it -> it.field().equals("ASSIGN_EMERGENCY")).findFirst()).hasValueSatisfying(it -> {
            assertThat(it.actor()).isEqualTo(world.ana.name());
            assertThat(it.was()).hasValue("PT7M");
            assertThat(it.became()).hasValue("PT4M");
        });
        assertThat(files.look(csv).verdicts()).extracting(Verdict::fate).containsOnly(Fate.KNOWN);
        clock.advance(minutes(1));
        assertThat(files.take(HEADS + ours + ";;" + EMERGENCY + ";;\n")).isEqualTo(1);
        assertThat(on(clock.instant()).agreed()).as("as in the procedure").doesNotContainKey("ASSIGN_EMERGENCY").containsKey("LOAD_COSTS");
    }

    @Test
    void aDayToComeIsAgreedOverWhatWouldHoldThen() {
        var friday = today().plusDays(4);
        var monday = today().plusDays(7);
        var csv = HEADS + ours + ";;" + EMERGENCY + ";4;\n" + ours + ";" + friday + ";" + EMERGENCY + ";3;\n" + ours + ";" + monday + ";LOAD_COSTS;30;\n" + ours + ";" + monday + ";" + EMERGENCY + ";3;\n";
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(Verdict::fate).containsExactly(Fate.CHANGED, Fate.CHANGED, Fate.TAKEN, Fate.KNOWN);
        assertThat(Told.changes(run.verdicts().get(1))).as("over the line above").containsExactly("minutos: 4 → 3");
        assertThat(run.verdicts().get(1).name()).isEqualTo(EMERGENCY + " · " + Cells.shown(friday));
        assertThat(files.take(csv)).isEqualTo(3);
        assertThat(on(clock.instant()).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(4)));
        assertThat(on(begins(friday).minusSeconds(1)).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(4)));
        assertThat(on(begins(friday)).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(3)));
        assertThat(on(begins(monday)).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(3), "LOAD_COSTS", minutes(30)));
        assertThat(files.take(HEADS + ours + ";" + friday + ";" + EMERGENCY + ";2;\n")).as("what is still to come is replaced").isEqualTo(1);
        assertThat(on(begins(friday)).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(2)));
        assertThat(on(begins(monday)).agreed()).as("what was agreed for later goes on").containsEntry("ASSIGN_EMERGENCY", minutes(3));
    }

    @Test
    void linesThatAreRefusedSayWhereAndWhyAndKeepTheWholeFromBeingTaken() {
        var tomorrow = today().plusDays(1);
        var csv = HEADS + "Nadie;;" + EMERGENCY + ";4;\n" + ours + ";;Saludar;4;\n" + ours + ";;" + EMERGENCY + ";mucho;\n" + ours + ";;" + EMERGENCY + ";43201;\n" + ours + ";;" + CALLS + ";;10\n"
            + ours + ";;" + CALLS + ";3;\n" + ours + ";;" + CALLS + ";;\n" + ours + ";;" + EMERGENCY + ";;4\n" + ours + ";01/01/2026;" + EMERGENCY + ";4;\n" + ours + ";ayer;" + EMERGENCY + ";4;\n"
            + ours + ";" + tomorrow + ";" + EMERGENCY + ";4;\n" + ours + ";" + tomorrow + ";" + EMERGENCY + ";5;\n" + ours + ";;" + EMERGENCY + ";5;\n;;" + EMERGENCY + ";5;\n";
        assertThat(Told.refused(files.look(csv))).satisfiesExactly(it -> assertThat(it).isEqualTo("2 cuenta: No hay ninguna cuenta «Nadie»."), it -> assertThat(it).startsWith("3 tiempo: «Saludar» no es ninguno de estos: Cuánto hacia atrás"),
            it -> assertThat(it).isEqualTo("4 minutos: «mucho» no es un número hasta 43200."), it -> assertThat(it).isEqualTo("5 minutos: «43201» no es un número hasta 43200."), it -> assertThat(it).isEqualTo("6 veces: «10» no es un número hasta 9."),
            it -> assertThat(it).isEqualTo("7 minutos: «" + CALLS + "» se escribe en la columna «veces»: deje esta vacía."), it -> assertThat(it).isEqualTo("8 veces: Falta «veces»."),
            it -> assertThat(it).isEqualTo("9 veces: «" + EMERGENCY + "» se escribe en la columna «minutos»: deje esta vacía."), it -> assertThat(it).isEqualTo("10 desde: Elija hoy o un día que venga."),
            it -> assertThat(it).startsWith("11 desde: «ayer»"), it -> assertThat(it).isEqualTo("13 tiempo: Este tiempo de la cuenta ya está, para el mismo día, en la línea 12."),
            it -> assertThat(it).isEqualTo("14 desde: Rige antes que la línea 12, de la misma cuenta y tiempo: póngala más arriba."), it -> assertThat(it).isEqualTo("15 cuenta: Falta «cuenta»."));
        assertThatThrownBy(() -> files.take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(on(begins(tomorrow)).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(7)));
    }

    @Test
    void allGoOutWithWhatIsToComeAndComeInAgainUnchanged() {
        var tomorrow = today().plusDays(1);
        agree(Map.of("ASSIGN_EMERGENCY", minutes(2), "LOAD_COSTS", minutes(90)), begins(tomorrow));
        var admin = world.as(Role.ADMINISTRATOR);
        var out = admin.get("/admin/imports/terms?format=csv").body();
        assertThat(out).contains("cuenta;desde;tiempo;minutos;veces;minutos habituales", ours + ";;" + EMERGENCY + ";7;;5", ours + ";" + Cells.shown(tomorrow) + ";" + EMERGENCY + ";2;;5", ours + ";;" + CALLS + ";;2;", world.foreign.name() + ";;" + EMERGENCY + ";;;5");
        var run = files.look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.ignored()).isEmpty();
        assertThat(run.verdicts()).extracting(Verdict::fate).containsOnly(Fate.KNOWN);
        assertThat(files.look("cuenta;tiempo\n" + ours + ";" + EMERGENCY + "\n").verdicts()).as("a missing column changes nothing").extracting(Verdict::fate).containsExactly(Fate.KNOWN);
        clock.moveTo(begins(tomorrow).plusSeconds(60));
        var late = files.look(HEADS + ours + ";" + today().minusDays(1) + ";" + EMERGENCY + ";2;\n" + ours + ";" + today().minusDays(1) + ";LOAD_COSTS;80;\n");
        assertThat(late.verdicts()).as("a day that is past says what holds, or is refused").extracting(Verdict::fate).containsExactly(Fate.KNOWN, Fate.REFUSED);
        assertThat(admin.get("/admin/accounts/" + account + "/terms").body()).contains("/admin/imports/terms");
        for (var role : new Role[] {Role.COORDINATOR, Role.SUPERVISOR, Role.ACCOUNT}) assertThat(world.as(role).get("/admin/imports/terms?format=csv").statusCode()).as(role.name()).isEqualTo(403);
    }

    @Test
    void aFileWaitsForWhoChangesTimesOnThePageAndIsThenLookedAtAnew() {
        var csv = HEADS + ours + ";;" + EMERGENCY + ";4;\n";
        long file = files.keep(csv);
        var seal = files.look(csv).seal();
        var taken = new TransactionTemplate(transactions).execute(_ -> {
            agree(Map.of("ASSIGN_EMERGENCY", minutes(6)), clock.instant());
            var waits = CompletableFuture.supplyAsync(() -> files.take(file, seal));
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waits;
        }).join();
        assertThat(taken).as("nobody saw that").isEmpty();
        assertThat(on(clock.instant()).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(6)));
        clock.advance(minutes(1));
        assertThat(files.take(file, files.look(csv).seal())).hasValue(1);
        assertThat(on(clock.instant()).agreed()).isEqualTo(Map.of("ASSIGN_EMERGENCY", minutes(4)));
        assertThatThrownBy(policies::hold).as("outside of a transaction it would hold nothing").isInstanceOf(IllegalTransactionStateException.class);
    }
}
