package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The company's own subtypes of the log as a file. */
@AuxiliaTest
@Tag("LG-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogSubtypeListTest {

    private static final String HEADS = "código;tipo;nombre;nombre en inglés;letras;posición;se ofrece\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired LogSubtypes subtypes;
    @Autowired PlatformTransactionManager transactions;
    @Autowired CatalogueChanges changes;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.house(Kind.LOG_SUBTYPES), world.ana.actor());
    }

    @Test
    void oneIsAddedChangedAndOfferedNoMore() {
        var csv = HEADS + "CONTROL_TAXI;3;Control del taxi;Taxi check;CTX;35;\nAVISO_TAXI;4 Prestacion del servicio;Aviso del taxi;Taxi notice;;40;no\n";
        assertThat(Told.changes(files.look(csv).verdicts().getFirst())).containsExactly("código: null → CONTROL_TAXI", "tipo: null → MONITORING", "nombre: null → Control del taxi", "nombre en inglés: null → Taxi check", "letras: null → ctx", "posición: null → 35", "se ofrece: null → sí");
        assertThat(files.take(csv)).isEqualTo(2);
        assertThat(subtypes.find("AVISO_TAXI").orElseThrow()).isEqualTo(kept("AVISO_TAXI", 4, "Aviso del taxi", "Taxi notice", "", 40, false, 1));
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN, Fate.KNOWN);

        var changed = "código;letras;se ofrece\nCONTROL_TAXI;;No\nAVISO_TAXI;;no\n";
        assertThat(Told.changes(files.look(changed).verdicts().getFirst())).containsExactly("letras: ctx → ", "se ofrece: sí → no");
        assertThat(files.take(changed)).isEqualTo(1);
        assertThat(subtypes.find("CONTROL_TAXI").orElseThrow()).as("whoever has its form open is told").isEqualTo(kept("CONTROL_TAXI", 3, "Control del taxi", "Taxi check", "", 35, false, 2));
        assertThat(subtypes.find("AVISO_TAXI").orElseThrow().version()).as("nothing was written").isEqualTo(1);
        assertThat(subtypes.all()).noneMatch(it -> it.code().endsWith("_TAXI"));
        assertThat(changes.of("log_subtype", "CONTROL_TAXI")).extracting(it -> it.actor() + " " + it.field() + ": " + it.was().orElse("") + " > " + it.became().orElse(""))
            .contains(world.ana.name() + " offered: true > false", world.ana.name() + " letters: ctx > ");
    }

    @Test
    void thoseThatAreRefusedSayWhereAndWhy() {
        assertThat(files.take(HEADS + "CON_LETRAS;2;Con letras;With letters;clt;20;sí\n")).isEqualTo(1);
        var refused = HEADS + """
            minúscula;1;a;b;;1;sí
            SIN_TIPO;;a;b;;1;sí
            OTRO_TIPO;6;a;b;;1;sí
            SIN_NOMBRE;1;;b;;1;sí
            SIN_INGLES;1;a;;;1;sí
            DOS_LETRAS;1;a;b;ab;1;sí
            DE_OTRO;1;a;b;CLT;1;sí
            DEL_PROCEDIMIENTO;1;a;b;pnc;1;sí
            CERO;1;a;b;;0;sí
            ALTA;1;a;b;;10000;sí
            QUIZAS;1;a;b;;1;quizás
            BUENA;1;a;b;bue;9999;sí
            BUENA;1;a;b;;9999;sí
            OTRA_MAS;1;a;b;bue;1;sí
            """;
        assertThat(Told.refused(files.look(refused))).extracting(it -> it.replaceFirst(": .*", ""))
            .containsExactly("2 código", "3 tipo", "4 tipo", "5 nombre", "6 nombre en inglés", "7 letras", "8 letras", "9 letras", "10 posición", "11 posición", "12 se ofrece", "14 código", "15 letras");
        assertThat(Told.refused(files.look(refused))).contains("8 letras: Esas letras ya las tiene «Con letras»: elija otras.", "9 letras: «pnc» ya es un código de los procedimientos: elija otras letras.",
            "14 código: Este subtipo ya está en la línea 13.", "15 letras: Esas letras ya las tiene «a»: elija otras.");
        assertThatThrownBy(() -> files.take(refused)).isInstanceOf(Failure.Refused.class);
        assertThat(subtypes.find("BUENA")).isEmpty();
    }

    @Test
    void lettersThatALineAboveGivesUpAreFree() {
        assertThat(files.take(HEADS + "PRIMERO_L;2;Primero;First;pri;20;sí\nSEGUNDO_L;2;Segundo;Second;seg;21;sí\n")).isEqualTo(2);
        assertThat(Told.refused(files.look("código;letras\nSEGUNDO_L;pri\nPRIMERO_L;\n"))).as("given up too late").hasSize(1);
        assertThat(files.take("código;letras\nPRIMERO_L;\nSEGUNDO_L;pri\n")).isEqualTo(2);
        assertThat(subtypes.find("SEGUNDO_L").orElseThrow().subtype().letters()).hasValue("pri");
    }

    @Test
    void aFileWaitsForWhoChangesOneOnThePageAndIsThenLookedAtAnew() {
        assertThat(files.take(HEADS + "DE_AMBOS;5;De ambos;Of both;;50;sí\n")).isEqualTo(1);
        var csv = "código;nombre\nDE_AMBOS;Del archivo\n";
        long file = files.keep(csv);
        var seal = files.look(csv).seal();
        var taken = new TransactionTemplate(transactions).execute(_ -> {
            assertThat(subtypes.keep(kept("DE_AMBOS", 5, "De la página", "Of both", "", 50, true, 1), false, world.ana.actor(), clock.instant())).isEmpty();
            var waits = CompletableFuture.supplyAsync(() -> files.take(file, seal));
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waits;
        }).join();
        assertThat(taken).as("nobody saw that").isEmpty();
        assertThat(subtypes.find("DE_AMBOS").orElseThrow().subtype().nameEs()).isEqualTo("De la página");
        assertThat(files.take(file, files.look(csv).seal())).hasValue(1);
        assertThat(subtypes.find("DE_AMBOS").orElseThrow()).isEqualTo(kept("DE_AMBOS", 5, "Del archivo", "Of both", "", 50, true, 3));
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchangedAndThoseOfTheProcedureStayOut() {
        files.take(HEADS + "DE_IDA;1;=De ida;One way;ida;60;sí\nDE_VUELTA;5;De vuelta;Way back;;9999;no\n");
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/log-subtypes?format=csv").body();
        assertThat(out).contains("DE_IDA", "DE_VUELTA").doesNotContain("ARRIVAL", "PROVIDER_TALK");
        var run = files.look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSize(subtypes.every().size()).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
        assertThat(run.rows()).isEmpty();
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/log-subtypes").body()).contains("/admin/imports/log-subtypes");
    }

    private static LogSubtypes.Kept kept(String code, int stage, String es, String en, String letters, int position, boolean offered, int version) {
        return new LogSubtypes.Kept(new LogSubtype(code, stage, es, en, Optional.of(letters).filter(it -> !it.isEmpty())), position, offered, false, version);
    }
}
