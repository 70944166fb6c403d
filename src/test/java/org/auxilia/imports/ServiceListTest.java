package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.ExtraField.Type;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.catalogue.Services;
import org.auxilia.catalogue.ServicesKept;
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

/** The services, with what each asks for, as a file. */
@AuxiliaTest
@Tag("CA-6")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceListTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Services services;
    @Autowired ServicesKept kept;
    @Autowired PlatformTransactionManager transactions;
    @Autowired CatalogueChanges changes;
    @Autowired MovableClock clock;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.house(Kind.SERVICES), world.ana.actor());
    }

    @Test
    void oneIsAddedChangedAndOfferedNoMore() {
        var csv = """
            código;nombre;nombre en inglés;tipo;cómo se presta;duración en minutos;otros datos
            ESCALERA;Escalera;Ladder;Hogar;on site;;"height | Altura (m) | Height (m) | Número | Obligatorio; kind | Tipo \\| clase | | Opción de una lista | | Madera, Metal,"
            """;
        assertThat(Told.changes(files.look(csv).verdicts().getFirst())).containsExactly("código: null → ESCALERA", "nombre: null → Escalera", "nombre en inglés: null → Ladder", "tipo: null → HOGAR", "cómo se presta: null → ON_SITE",
            "duración en minutos: null → 60", "garantía en días: null → 30", "encuesta: null → sí", "ícono: null → tool", "se ofrece: null → sí",
            "otros datos: null → height | Altura (m) | Height (m) | Número | obligatorio; kind | Tipo \\| clase | Tipo \\| clase | Opción de una lista |  | Madera, Metal");
        assertThat(files.take(csv)).isEqualTo(1);
        var height = new ExtraField("height", "Altura (m)", "Height (m)", Type.NUMBER, true, List.of());
        var kind = new ExtraField("kind", "Tipo | clase", "Tipo | clase", Type.CHOICE, false, List.of("Madera", "Metal"));
        assertThat(services.get("ESCALERA")).isEqualTo(new Service("ESCALERA", ServiceLine.HOGAR, "Escalera", "Ladder", Delivery.ON_SITE, Duration.ofMinutes(60), true, "tool", 30, List.of(height, kind)));
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);

        var changed = "código;ícono;garantía en días;encuesta;se ofrece;otros datos\nESCALERA;tools;0;no;no;height | Altura (m) | Height (m) | Número | obligatorio\n";
        assertThat(Told.changes(files.look(changed).verdicts().getFirst())).containsExactly("garantía en días: 30 → 0", "encuesta: sí → no", "ícono: tool → tools", "se ofrece: sí → no",
            "otros datos: height | Altura (m) | Height (m) | Número | obligatorio; kind | Tipo \\| clase | Tipo \\| clase | Opción de una lista |  | Madera, Metal → height | Altura (m) | Height (m) | Número | obligatorio");
        assertThat(files.take(changed)).isEqualTo(1);
        assertThat(services.get("ESCALERA").fields()).containsExactly(height);
        assertThat(services.isOffered("ESCALERA")).isFalse();
        assertThat(version("ESCALERA")).as("whoever has its form open is told").isEqualTo(2);
        assertThat(changes.of("service", "ESCALERA")).extracting(it -> it.actor() + " " + it.field() + ": " + it.was().orElse("") + " > " + it.became().orElse("")).contains(world.ana.name() + " offered: true > false", world.ana.name() + " guaranteeDays: 30 > 0");

        assertThat(files.take("código;nombre\nESCALERA;Escaleras\n")).isEqualTo(1);
        assertThat(services.get("ESCALERA").fields()).as("nothing is said of them").containsExactly(height);
        assertThat(files.take("código;otros datos\nESCALERA;\n")).isEqualTo(1);
        assertThat(services.get("ESCALERA").fields()).as("it asks for nothing").isEmpty();
    }

    @Test
    void thoseThatAreRefusedSayWhereAndWhy() {
        var refused = """
            código;nombre;nombre en inglés;tipo;cómo se presta;duración en minutos;garantía en días;encuesta;ícono;se ofrece
            minúscula;a;b;Vial;En el lugar;1;1;sí;tool;sí
            SIN_NOMBRE;;b;Vial;En el lugar;1;1;sí;tool;sí
            SIN_INGLES;a;;Vial;En el lugar;1;1;sí;tool;sí
            SIN_TIPO;a;b;;En el lugar;1;1;sí;tool;sí
            OTRO_TIPO;a;b;Naval;En el lugar;1;1;sí;tool;sí
            SIN_MODO;a;b;Vial;;1;1;sí;tool;sí
            CERO;a;b;Vial;En el lugar;0;1;sí;tool;sí
            LARGO;a;b;Vial;En el lugar;10081;1;sí;tool;sí
            GARANTIA;a;b;Vial;En el lugar;1;3651;sí;tool;sí
            ENCUESTA;a;b;Vial;En el lugar;1;1;quizás;tool;sí
            ICONO;a;b;Vial;En el lugar;1;1;sí;dragon;sí
            OFRECE;a;b;Vial;En el lugar;1;1;sí;tool;quizás
            BUENO;a;b;Vial;En el lugar;10080;3650;sí;car-crane;sí
            BUENO;a;b;Vial;En el lugar;1;1;sí;tool;sí
            """;
        assertThat(Told.refused(files.look(refused))).extracting(it -> it.replaceFirst(": .*", "")).containsExactly("2 código", "3 nombre", "4 nombre en inglés", "5 tipo", "6 tipo", "7 cómo se presta",
            "8 duración en minutos", "9 duración en minutos", "10 garantía en días", "11 encuesta", "12 ícono", "13 se ofrece", "15 código");
        assertThatThrownBy(() -> files.take(refused)).isInstanceOf(Failure.Refused.class);
        assertThat(services.find("BUENO")).isEmpty();
    }

    @Test
    void whatItAsksForIsRefusedWhereItCannotBeRead() {
        assertThat(refused("door | Puerta | Door")).isEqualTo("«door | Puerta | Door» no se lee: escriba clave | dato | en inglés | tipo de dato | obligatorio | opciones.");
        assertThat(refused("door | Puerta | Door | Texto | | | más")).startsWith("«door | Puerta");
        assertThat(refused("Puerta | Puerta | Door | Texto")).startsWith("«Puerta» no es una clave");
        assertThat(refused("door | | Door | Texto")).isEqualTo("A «door» le falta cómo se llama el dato.");
        assertThat(refused("door | " + "a".repeat(61) + " | Door | Texto")).isEqualTo("En «door» hay un texto demasiado largo: hasta 60 caracteres.");
        assertThat(refused("door | Puerta | Door | Color")).startsWith("«Color» no es ninguno de estos: Texto, Número");
        assertThat(refused("door | Puerta | Door | Texto | quizás")).isEqualTo("«quizás» no es ninguno de estos: obligatorio.");
        assertThat(refused("door | Puerta | Door | Texto | | Una, Otra")).isEqualTo("«door» tiene opciones y no es una opción de una lista.");
        assertThat(refused("door | Puerta | Door | Opción de una lista | | Una, Una")).isEqualTo("«door» necesita al menos dos opciones, con comas.");
        assertThat(refused("door | Puerta | Door | Texto; door | Otra | Other | Texto")).isEqualTo("La clave «door» está dos veces.");
        assertThat(refused(asked(31))).isEqualTo("Pide más de 30 datos.");
        assertThat(files.look("código;otros datos\nTAXI;\"" + asked(30) + "\"\n").verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED);
    }

    @Test
    void aFileWaitsForWhoChangesOneOnThePageAndIsThenLookedAtAnew() {
        var csv = "código;nombre\nVIDRIOS;Vidrios del archivo\n";
        long file = files.keep(csv);
        var seal = files.look(csv).seal();
        var was = services.get("VIDRIOS");
        int version = version("VIDRIOS");
        var taken = new TransactionTemplate(transactions).execute(_ -> {
            assertThat(kept.keep(named(was, "Vidrios de la página"), true, Optional.of(version), world.ana.actor(), clock.instant())).isTrue();
            var waits = CompletableFuture.supplyAsync(() -> files.take(file, seal));
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waits;
        }).join();
        assertThat(taken).as("nobody saw that").isEmpty();
        assertThat(services.get("VIDRIOS").nameEs()).isEqualTo("Vidrios de la página");
        assertThat(kept.keep(named(was, "Otro"), true, Optional.of(version), world.ana.actor(), clock.instant())).as("the page saw another one").isFalse();
        assertThat(files.take(file, files.look(csv).seal())).hasValue(1);
        assertThat(services.get("VIDRIOS")).isEqualTo(named(was, "Vidrios del archivo"));
        assertThat(version("VIDRIOS")).isEqualTo(version + 2);
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchangedWhateverSignsItHas() {
        var odd = List.of(new ExtraField("odd", "Uno; dos | \\ tres", "=One", Type.CHOICE, true, List.of("a;b", "c|d", "e\\")), new ExtraField("day", "Día", "Day", Type.DATE, false, List.of()));
        assertThat(kept.keep(new Service("CON_SIGNOS", ServiceLine.VIAJE, "=Con; «signos», \"todos\"", "-Signs", Delivery.REMOTE, Duration.ofMinutes(5), false, "route", 0, odd), false, Optional.of(0), world.ana.actor(), clock.instant())).isTrue();
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/services?format=csv").body();
        var run = files.look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSize(services.every().size()).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
        assertThat(run.rows()).isEmpty();
        var cell = AskedFields.written(odd);
        assertThat(new AskedFields(ServiceColumn.FIELDS, List.of()).read(cell)).as("read anew").isEqualTo(odd);
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/services").body()).contains("/admin/imports/services");
    }

    private int version(String code) { return services.kept().stream().filter(it -> it.service().code().equals(code)).mapToInt(Services.Kept::version).sum(); }

    private String refused(String asked) { return Told.refused(files.look("código;otros datos\nTAXI;\"" + asked + "\"\n")).stream().map(it -> it.replaceFirst("^2 otros datos: ", "")).collect(Collectors.joining()); }

    private static String asked(int many) { return IntStream.range(0, many).mapToObj(it -> "f" + it + " | Dato | Datum | Texto").collect(Collectors.joining("; ")); }

    private static Service named(Service it, String name) { return new Service(it.code(), it.line(), name, it.nameEn(), it.delivery(), it.usual(), it.survey(), it.icon(), it.guaranteeDays(), it.fields()); }
}
