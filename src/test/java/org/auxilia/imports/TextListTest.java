package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.membership.HouseScripts;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
import org.auxilia.rights.TwoAccounts;
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

/** CO-3: the words of an account as a file. */
@AuxiliaTest
@Tag("CO-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextListTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Scripts scripts;
    @Autowired HouseScripts house;
    @Autowired CatalogueChanges changes;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.of(Kind.TEXTS, world.ours), world.ana.actor());
    }

    @BeforeEach
    void onlyTheGreetingIsItsOwn() {
        for (var language : new String[] {"es", "en"}) for (var step : scripts.own(world.ours.id(), language).keySet()) say(step, language, "");
        say(ScriptStep.GREETING, "es", "Meridiano, {good_day}.");
        for (var language : new String[] {"es", "en"}) for (var step : house.kept(language).own().keySet()) house.change(language, Map.of(step, ""), Optional.empty(), world.ana.actor(), clock.instant());
    }

    private void say(ScriptStep step, String language, String text) { scripts.set(world.ours.id(), step, language, text, world.ana.actor(), clock.instant()); }

    private String said(ScriptStep step, String language) { return scripts.own(world.ours.id(), language).getOrDefault(step, ""); }

    @Test
    void wordsAreGivenChangedAndTakenAwayAndWhoDidSoIsNoted() {
        int before = scripts.kept(world.ours.id(), "es").version(), english = scripts.kept(world.ours.id(), "en").version();
        var csv = "paso;idioma;texto\nSaludo;es;\nDespedida;español;Hasta pronto.\nFAREWELL;Inglés;Goodbye from {account}.\n";
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.CHANGED);
        assertThat(run.verdicts().stream().flatMap(it -> Told.changes(it).stream())).containsExactly("texto: Meridiano, {good_day}. → ", "texto:  → Hasta pronto.", "texto:  → Goodbye from {account}.");
        assertThat(said(ScriptStep.FAREWELL, "es")).as("nothing is kept by looking").isEmpty();
        assertThat(files.take(csv)).isEqualTo(3);
        assertThat(scripts.own(world.ours.id(), "es")).isEqualTo(Map.of(ScriptStep.FAREWELL, "Hasta pronto."));
        assertThat(scripts.text(world.ours.id(), ScriptStep.GREETING, "es")).as("the procedure's holds").isEqualTo(scripts.usual(ScriptStep.GREETING, "es"));
        assertThat(said(ScriptStep.FAREWELL, "en")).isEqualTo("Goodbye from {account}.");
        assertThat(scripts.kept(world.ours.id(), "es").version()).as("whoever has its form open is told").isEqualTo(before + 1);
        assertThat(scripts.kept(world.ours.id(), "en").version()).isEqualTo(english + 1);
        assertThat(changes.of("account", world.ours.id()).stream().filter(it -> it.field().equals("script GREETING es")).findFirst()).hasValueSatisfying(it -> {
            assertThat(it.actor()).isEqualTo(world.ana.name());
            assertThat(it.was()).hasValue("Meridiano, {good_day}.");
            assertThat(it.became()).isEmpty();
        });
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
    }

    @Test
    void whatTheProcedureSaysIsNoWordOfTheAccountAndAMissingColumnChangesNothing() {
        assertThat(files.take("paso;idioma;texto\nSaludo;es;" + scripts.usual(ScriptStep.GREETING, "es") + "\n")).isEqualTo(1);
        assertThat(scripts.own(world.ours.id(), "es")).isEmpty();
        say(ScriptStep.FAREWELL, "es", "Hasta\npronto.");
        assertThat(files.look("paso;idioma\nDespedida;es\n").verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
        assertThat(files.look("paso;idioma;texto\nDespedida;es;Hasta pronto.\n").verdicts()).as("its lines stay as they are").extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
    }

    @Test
    void linesThatAreRefusedSayWhereAndWhyAndKeepTheWholeFromBeingTaken() {
        var csv = "paso;idioma;texto\n;es;a\nSaludo;;a\nBienvenida;es;a\nSaludo;fr;a\nSaludo;es;Hola {nombre}\nDespedida;es;a\nDespedida;ES;b\nConsulta;es;" + "a".repeat(1001) + "\nAguarde en línea;es;" + "a".repeat(1000) + "\n";
        assertThat(Told.refused(files.look(csv))).satisfiesExactly(it -> assertThat(it).isEqualTo("2 paso: Falta «paso»."), it -> assertThat(it).isEqualTo("3 idioma: Falta «idioma»."),
            it -> assertThat(it).startsWith("4 paso: «Bienvenida» no es ninguno de estos: Saludo, Saludo de emergencia, "), it -> assertThat(it).isEqualTo("5 idioma: «fr» no es ninguno de estos: es, en."),
            it -> assertThat(it).isEqualTo("6 texto: Nada completa «nombre». Use uno de los nombres de la lista."), it -> assertThat(it).isEqualTo("8 paso: Este texto ya está en la línea 7."),
            it -> assertThat(it).isEqualTo("9 texto: «texto» tiene más de 1000 caracteres."));
        assertThatThrownBy(() -> files.take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(said(ScriptStep.FAREWELL, "es")).isEmpty();
    }

    @Test
    void allStepsGoOutInBothLanguagesBesideTheProceduresAndComeInAgainUnchanged() {
        say(ScriptStep.CONSENT, "en", "May we? \"Yes\"; or no.");
        var admin = world.as(Role.ADMINISTRATOR);
        var out = admin.get("/admin/imports/texts?account=" + world.ours.id() + "&format=csv").body();
        assertThat(out).contains("cuenta;paso;idioma;texto;texto de la casa;texto del procedimiento", world.ours.name() + ";Saludo;es;Meridiano, {good_day}.;;" + scripts.usual(ScriptStep.GREETING, "es"), scripts.usual(ScriptStep.FAREWELL, "en"));
        var run = files.look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSize(2 * ScriptStep.values().length).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        assertThat(run.ignored()).isEmpty();
        assertThat(files.look(out.replace(scripts.usual(ScriptStep.FAREWELL, "es"), "Otra cosa")).rows()).as("the procedure's is not taken in").isEmpty();
        assertThat(files.look("step;language\nMonitoring call to the member;English\n").verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
        assertThat(admin.get("/admin/accounts/" + world.ours.id() + "/texts").body()).contains("/admin/imports/texts?account=" + world.ours.id());
    }

    @Test
    void aLineWithoutAccountIsTheHouses() {
        var whole = new SentFiles(imports, Whose.house(Kind.TEXTS), world.ana.actor());
        int version = house.kept("es").version(), seen = scripts.kept(world.ours.id(), "es").version();
        var csv = "cuenta;paso;idioma;texto\n;Saludo;es;{account}, a sus órdenes.\n" + world.ours.name() + ";Despedida;es;Meridiano le agradece.\n;Despedida;en;Bye.\n";
        var run = whole.look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.CHANGED);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::name).containsExactly("Toda la casa · Saludo", world.ours.name() + " · Despedida", "Toda la casa · Despedida");
        assertThat(house.kept("es").own()).as("nothing is kept by looking").isEmpty();
        assertThat(whole.take(csv)).isEqualTo(3);
        assertThat(house.kept("es").own()).isEqualTo(Map.of(ScriptStep.GREETING, "{account}, a sus órdenes."));
        assertThat(scripts.text(world.foreign.id(), ScriptStep.GREETING, "es")).as("before the procedure's").isEqualTo("{account}, a sus órdenes.");
        assertThat(scripts.text(world.ours.id(), ScriptStep.GREETING, "es")).as("an account's own before it").isEqualTo("Meridiano, {good_day}.");
        assertThat(scripts.text(world.ours.id(), ScriptStep.FAREWELL, "en")).isEqualTo("Bye.");
        assertThat(said(ScriptStep.FAREWELL, "es")).isEqualTo("Meridiano le agradece.");
        assertThat(house.kept("es").version()).isEqualTo(version + 1);
        assertThat(scripts.kept(world.ours.id(), "es").version()).as("of an account the house's is seen too").isEqualTo(seen + 2);
        assertThat(changes.of(HouseScripts.ENTITY, "es").getFirst()).satisfies(it -> {
            assertThat(it.field()).isEqualTo("script GREETING es");
            assertThat(it.actor()).isEqualTo(world.ana.name());
            assertThat(it.became()).hasValue("{account}, a sus órdenes.");
        });
        assertThat(whole.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        assertThat(whole.look("cuenta;paso;idioma;texto\n;Saludo;es;\n").verdicts()).extracting(it -> Told.changes(it).toString()).containsExactly("[texto: {account}, a sus órdenes. → ]");
        assertThat(Told.refused(whole.look("paso;idioma;texto\nSaludo;es;\n"))).as("an account's file from before the house had words of its own").singleElement().asString().contains("no dice de quién es el texto");
    }

    @Test
    void anAccountsWordsAreLookedAtBesideWhatTheHouseSaysByTheSameFile() {
        var whole = new SentFiles(imports, Whose.house(Kind.TEXTS), world.ana.actor());
        var procedure = scripts.usual(ScriptStep.FAREWELL, "es");
        var keeps = "cuenta;paso;idioma;texto\n" + world.ours.name() + ";Despedida;es;" + procedure + "\n;Despedida;es;La casa le agradece.\n";
        assertThat(whole.take(keeps)).isEqualTo(2);
        assertThat(scripts.text(world.foreign.id(), ScriptStep.FAREWELL, "es")).isEqualTo("La casa le agradece.");
        assertThat(scripts.text(world.ours.id(), ScriptStep.FAREWELL, "es")).as("an account may keep to the procedure").isEqualTo(procedure);
        assertThat(whole.look(keeps).verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        assertThat(whole.take("cuenta;paso;idioma;texto\n;Despedida;es;\n" + world.ours.name() + ";Despedida;es;" + procedure + "\n")).as("what the house says again is no word of the account").isEqualTo(2);
        assertThat(said(ScriptStep.FAREWELL, "es")).isEmpty();
    }

    @Test
    void theHousesFileHasItsStepsAndWhatAccountsSayThemselvesAndComesInAgainUnchanged() {
        house.change("es", Map.of(ScriptStep.FAREWELL, "Hasta luego."), Optional.empty(), world.ana.actor(), clock.instant());
        var admin = world.as(Role.ADMINISTRATOR);
        var out = admin.get("/admin/imports/texts?format=csv").body();
        assertThat(out).contains(";Despedida;es;Hasta luego.;;" + scripts.usual(ScriptStep.FAREWELL, "es"), world.ours.name() + ";Saludo;es;Meridiano, {good_day}.;;").doesNotContain(world.ours.name() + ";Despedida");
        var run = new SentFiles(imports, Whose.house(Kind.TEXTS), world.ana.actor()).look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSizeGreaterThan(2 * ScriptStep.values().length).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        assertThat(admin.get("/admin/imports/texts?account=" + world.ours.id() + "&format=csv").body()).as("beside an account's what the house says").contains(world.ours.name() + ";Despedida;es;;Hasta luego.;");
        assertThat(files.look("paso;idioma;texto\nDespedida;es;Hasta luego.\n").rows()).as("what the house says is no word of the account").isEmpty();
        assertThat(admin.get("/admin/texts").body()).contains("/admin/imports/texts");
        assertThat(admin.get("/admin/imports/texts").body()).contains("Toda la casa");
    }

    @Test
    void aFileOfAnAccountTakesNoWordsOfOthers() {
        var csv = "cuenta;paso;idioma;texto\n;Saludo;es;a\n" + world.foreign.name() + ";Saludo;es;a\n" + world.ours.name().toLowerCase() + ";Saludo;es;a\n";
        assertThat(Told.refused(files.look(csv))).containsExactly("2 cuenta: Sin cuenta es un texto de la casa: este archivo es de " + world.ours.name() + ". Envíelo para toda la casa.", "3 cuenta: Este archivo es de " + world.ours.name() + ".");
        assertThat(Told.refused(new SentFiles(imports, Whose.house(Kind.TEXTS), world.ana.actor()).look("cuenta;paso;idioma;texto\nNadie;Saludo;es;a\n"))).containsExactly("2 cuenta: No hay ninguna cuenta «Nadie».");
    }

    @Test
    @Tag("ID-2")
    void anotherAccountKeepsItsOwn() {
        scripts.set(world.foreign.id(), ScriptStep.GREETING, "es", "Limay, buenas.", world.ana.actor(), clock.instant());
        int version = scripts.kept(world.foreign.id(), "es").version();
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/texts?account=" + world.ours.id() + "&format=csv").body()).doesNotContain("Limay");
        files.take("paso;idioma;texto\nSaludo;es;Meridiano a sus órdenes.\n");
        assertThat(said(ScriptStep.GREETING, "es")).isEqualTo("Meridiano a sus órdenes.");
        assertThat(scripts.own(world.foreign.id(), "es")).isEqualTo(Map.of(ScriptStep.GREETING, "Limay, buenas."));
        assertThat(scripts.kept(world.foreign.id(), "es").version()).isEqualTo(version);
        long file = files.keep("paso;idioma;texto\nSaludo;es;\n");
        assertThatThrownBy(() -> imports.get(file, Optional.of(world.foreign.id()))).isInstanceOf(Failure.NotFound.class);
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/imports/texts?account=999999&format=csv").statusCode()).isEqualTo(404);
        for (var role : new Role[] {Role.COORDINATOR, Role.SUPERVISOR, Role.ACCOUNT}) assertThat(world.as(role).get("/admin/imports/texts?account=" + world.ours.id() + "&format=csv").statusCode()).as(role.name()).isEqualTo(403);
    }

    @Test
    void aFileWaitsForWhoChangesTheTextsOnThePageAndIsThenLookedAtAnew() {
        var csv = "paso;idioma;texto\nSaludo;es;Del archivo.\n";
        long file = files.keep(csv);
        var seal = files.look(csv).seal();
        var taken = new TransactionTemplate(transactions).execute(_ -> {
            say(ScriptStep.GREETING, "es", "De la página.");
            var waits = CompletableFuture.supplyAsync(() -> files.take(file, seal));
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waits;
        }).join();
        assertThat(taken).as("nobody saw that").isEmpty();
        assertThat(said(ScriptStep.GREETING, "es")).isEqualTo("De la página.");
        assertThat(files.take(file, files.look(csv).seal())).hasValue(1);
        assertThat(said(ScriptStep.GREETING, "es")).isEqualTo("Del archivo.");
        for (ThrowingCallable hold : new ThrowingCallable[] {() -> scripts.hold(world.ours.id()), scripts::hold, house::hold}) assertThatThrownBy(hold).as("outside of a transaction it would hold nothing").isInstanceOf(IllegalTransactionStateException.class);
    }
}
