package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Providers;
import org.auxilia.network.WeeklyHours;
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

/** AS-1: the providers and the areas that they serve as a file. */
@AuxiliaTest
@Tag("AS-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderListTest {

    private static final String HEADS = "Nombre;Teléfonos;País;Base;Servicio;Zona;Posición\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Providers providers;
    @Autowired ProviderRegister register;
    @Autowired Coverages coverages;
    @Autowired Places places;
    @Autowired PlaceNames placeNames;
    @Autowired CatalogueChanges changes;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.house(Kind.PROVIDERS), world.ana.actor());
    }

    @Test
    void eachLineAddsAProviderOrAnAreaOrMovesAPosition() {
        var csv = HEADS + """
            GRÚAS DEL SUR;02920 41-9191, 02920 15-400400;Argentina;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;Viedma, Adolfo Alsina, Río Negro;2
            GRÚAS DEL SUR;02920 41-9191, 02920 15-400400;AR;Viedma, Adolfo Alsina, Río Negro;AUXILIO_VIAL;Río Negro;1
            GRÚAS DEL SUR;02920 41-9191, 02920 15-400400;AR;Viedma, Adolfo Alsina, Río Negro;Taxi;Argentina;9
            """;
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.TAKEN, Fate.CHANGED, Fate.CHANGED);
        assertThat(Told.changes(run.verdicts().getFirst())).as("of a new one all that was understood").containsExactly("nombre: null → GRÚAS DEL SUR", "estado: null → ACTIVE", "condición: null → EXTERNAL", "teléfonos: null → +54 2920 41-9191, +54 9 2920 40-0400",
            "país: null → AR", "base: null → Viedma, Adolfo Alsina, Río Negro", "capacidad: null → 1", "servicio: null → Remolque grúa", "zona: null → Viedma, Adolfo Alsina, Río Negro", "posición: null → 2");
        assertThat(Told.changes(run.verdicts().get(1))).containsExactly("servicio:  → Auxilio vial", "zona:  → Río Negro", "posición: null → 1");
        assertThat(files.take(csv)).isEqualTo(3);
        var kept = providers.meant(List.of(), List.of("gruas del sur")).getFirst();
        assertThat(kept.phones()).containsExactly("+54 2920 41-9191", "+54 9 2920 40-0400");
        assertThat(kept.hours()).isEqualTo(WeeklyHours.ALWAYS);
        assertThat(coverages.of(kept.id())).containsExactlyInAnyOrder(new Coverage("REMOLQUE_GRUA", viedma(), 2), new Coverage("AUXILIO_VIAL", places.of("AR", "Río Negro").id(), 1), new Coverage("TAXI", places.country("AR").id(), 9));
        assertThat(changes.of("provider", kept.id())).extracting(CatalogueChanges.Change::actor).containsOnly(world.ana.name());

        var moved = "número;servicio;zona;posición\n" + kept.id() + ";Remolque grúa;Viedma, Adolfo Alsina, Río Negro;1\n";
        assertThat(Told.changes(files.look(moved).verdicts().getFirst())).containsExactly("posición: 2 → 1");
        files.take(moved);
        assertThat(changes.of("provider", kept.id()).getFirst()).satisfies(it -> {
            assertThat(it.field()).isEqualTo("position REMOLQUE_GRUA Viedma, Adolfo Alsina, Río Negro");
            assertThat(it.was()).hasValue("2");
            assertThat(it.became()).hasValue("1");
        });
        assertThat(files.look(moved).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
        assertThat(coverages.of(kept.id())).as("what isn't in the file stays").hasSize(3);
    }

    @Test
    void eachLineThatIsRefusedSaysWhereAndWhyAndKeepsTheWholeFromBeingTaken() {
        register.add(world.ana.actor(), Provider.named("DOBLE", "AR", TwoAccounts.ZONE));
        register.add(world.ana.actor(), Provider.named("DOBLE", "AR", TwoAccounts.ZONE));
        var csv = HEADS + """
            ;;AR;Viedma, Adolfo Alsina, Río Negro;;;
            NUEVA;;;Viedma, Adolfo Alsina, Río Negro;;;
            NUEVA;;Atlántida;Viedma, Adolfo Alsina, Río Negro;;;
            NUEVA;;AR;;;;
            NUEVA;;AR;Ciudad Inexistente;;;
            NUEVA;qué sé yo;AR;Viedma, Adolfo Alsina, Río Negro;;;
            NUEVA;02920 41-9191, 02920 41-9192, 02920 41-9193, 02920 41-9194;AR;Viedma, Adolfo Alsina, Río Negro;;;
            NUEVA;;AR;Viedma, Adolfo Alsina, Río Negro;Remolque lunar;Río Negro;1
            NUEVA;;AR;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;;1
            NUEVA;;AR;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;Río Negro;
            NUEVA;;AR;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;Río Negro;0
            DOBLE;;AR;Viedma, Adolfo Alsina, Río Negro;;;
            NUEVA;;AR;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;Río Negro;1
            NUEVA;02920 41-9191;AR;Viedma, Adolfo Alsina, Río Negro;Auxilio vial;Río Negro;1
            """;
        assertThat(Told.refused(files.look(csv))).containsExactly("2 nombre: Falta «nombre».", "3 país: Falta «país».", "4 país: «Atlántida» no es un país.", "5 base: Falta «base».",
            "6 base: «Ciudad Inexistente» no es un lugar del país, o puede ser más de uno: escríbalo con su zona y provincia.", "7 teléfonos: «qué sé yo» no es un teléfono del país del proveedor.",
            "8 teléfonos: Son más de 3 teléfonos.", "9 servicio: No hay ningún servicio «Remolque lunar».", "10 zona: Falta «zona».", "11 posición: Falta «posición».", "12 posición: «0» no es un número hasta 999.",
            "13 nombre: Hay 2 proveedores con este nombre: agregue el número.", "15 teléfonos: La línea 14 dice otra cosa de este proveedor.");
        assertThatThrownBy(() -> files.take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(providers.meant(List.of(), List.of("NUEVA"))).isEmpty();
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        coverages.put(world.provider.id(), new Coverage("TAXI", places.country("AR").id(), 4));
        coverages.put(world.provider.id(), new Coverage("TAXI", places.of("AR", "Río Negro", "Adolfo Alsina").id(), 4));
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/providers?format=csv").body();
        assertThat(out).contains("AUXILIO VIEDMA", "CABINA", "Remolque grúa;Viedma, Adolfo Alsina, Río Negro;1");
        var run = files.look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSizeGreaterThan(4).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
        assertThat(run.rows()).isEmpty();
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/providers").body()).contains("/admin/imports/providers");
    }

    @Test
    void placesOfOneNameKeepApartWhenTheyAreTakenOutAndTakenInAgain() {
        var capital = places.of("AR", "Ciudad Autónoma de Buenos Aires", "Ciudad Autónoma de Buenos Aires");
        int province = places.of("AR", "Ciudad Autónoma de Buenos Aires").id(), town = places.of("AR", "Buenos Aires", "Bahía Blanca", "Bahía Blanca").id(), department = places.of("AR", "Buenos Aires", "Bahía Blanca").id();
        var porteño = register.add(world.ana.actor(), Provider.named("GRÚAS PORTEÑAS", "AR", TwoAccounts.ZONE).at(capital.id(), capital.point().orElseThrow())).id();
        register.cover(world.ana.actor(), porteño, List.of(new Coverage("REMOLQUE_GRUA", province, 3), new Coverage("REMOLQUE_GRUA", department, 4), new Coverage("AUXILIO_VIAL", capital.id(), 5), new Coverage("AUXILIO_VIAL", town, 6)));
        assertThat(changes.of("provider", porteño)).extracting(CatalogueChanges.Change::field).contains("position REMOLQUE_GRUA Bahía Blanca, Buenos Aires (zona)", "position AUXILIO_VIAL Bahía Blanca, Buenos Aires (localidad)");
        var was = coverages.of(porteño);
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/providers?format=csv").body();
        assertThat(out).contains("Remolque grúa;Ciudad Autónoma de Buenos Aires (provincia);3", "Auxilio vial;Ciudad Autónoma de Buenos Aires (localidad);5");
        assertThat(files.look(out).verdicts()).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
        files.take(out.replace("Bahía Blanca, Buenos Aires (localidad);6", "Bahía Blanca, Buenos Aires (localidad);1").replace("GRÚAS PORTEÑAS", "GRÚAS DEL PUERTO"));
        assertThat(providers.get(porteño).place()).hasValue(capital.id());
        assertThat(coverages.of(porteño)).hasSameSizeAs(was).contains(new Coverage("AUXILIO_VIAL", town, 1), new Coverage("REMOLQUE_GRUA", department, 4));
    }

    @Test
    void aPlaceIsTakenByItsNameAndNotByOneThatIsLikeIt() {
        files.take(HEADS + "BAHÍA;;AR;bahia blanca, buenos aires (LOCALIDAD);Remolque grúa;Bahía Blanca, Buenos Aires (zone);1\nBAHÍA;;AR;Bahía Blanca, Buenos Aires (localidad);Taxi;Patagones, Buenos Aires;2\n");
        var kept = providers.meant(List.of(), List.of("BAHÍA")).getFirst();
        assertThat(kept.place()).hasValue(places.of("AR", "Buenos Aires", "Bahía Blanca", "Bahía Blanca").id());
        assertThat(coverages.of(kept.id())).contains(new Coverage("REMOLQUE_GRUA", places.of("AR", "Buenos Aires", "Bahía Blanca").id(), 1), new Coverage("TAXI", places.of("AR", "Buenos Aires", "Patagones").id(), 2));
        assertThat(Told.refused(files.look(HEADS + """
            OTRA;;AR;Bahía Blanca, Buenos Aires;;;
            OTRA;;AR;Vietma;;;
            OTRA;;AR;Viedm;;;
            OTRA;;AR;Montevideo, UY;;;
            """))).containsExactly("2 base: «Bahía Blanca, Buenos Aires» puede ser más de un lugar: escriba Bahía Blanca, Buenos Aires (zona); Bahía Blanca, Buenos Aires (localidad).",
            "3 base: «Vietma» no es un lugar del país, o puede ser más de uno: escríbalo con su zona y provincia.", "4 base: «Viedm» no es un lugar del país, o puede ser más de uno: escríbalo con su zona y provincia.",
            "5 base: «Montevideo, UY» no es un lugar del país, o puede ser más de uno: escríbalo con su zona y provincia.");
        assertThat(Told.refused(files.look("nombre;servicio;zona;posición\nBAHÍA;Remolque grúa;Bahía Blanca, Buenos Aires;1"))).as("not the one of another service either").hasSize(1).first().asString().contains("puede ser más de un lugar");
    }

    @Test
    void aPlaceThatIsOutOfUseStaysWithWhoHasItAndNobodyElseGetsIt() {
        var town = places.get(world.town).label();
        files.take(HEADS + "CON BASE;;AR;" + town + ";Taxi;" + town + ";2\nSIN BASE;;AR;Viedma, Adolfo Alsina, Río Negro;;;\n");
        try {
            assertThat(world.as(Role.ADMINISTRATOR).post("/admin/places/" + world.town, "name", "Paraje Los Álamos", "point", "").statusCode()).isEqualTo(303);
            assertThat(places.isOffered(world.town)).isFalse();
            assertThat(Told.refused(files.look(HEADS + "NUEVA;;AR;" + town + ";;;\nSIN BASE;;AR;" + town + ";;;\nSIN BASE;;AR;Viedma, Adolfo Alsina, Río Negro;Taxi;" + town + ";1\n")))
                .containsExactly("2 base: «" + town + "» ya no se usa: escriba otro lugar.", "3 base: «" + town + "» ya no se usa: escriba otro lugar.", "4 zona: «" + town + "» ya no se usa: escriba otro lugar.");
            var theirs = HEADS + "CON BASE;;AR;paraje los alamos, adolfo alsina, rio negro;Taxi;" + town + ";1\nCON BASE;;AR;" + town + ";Remolque grúa;" + town + ";3\n";
            assertThat(Told.refused(files.look(theirs))).isEmpty();
            assertThat(files.take(theirs)).isEqualTo(2);
            var kept = providers.meant(List.of(), List.of("CON BASE")).getFirst();
            assertThat(kept.place()).hasValue(world.town);
            assertThat(coverages.of(kept.id())).containsExactlyInAnyOrder(new Coverage("TAXI", world.town, 1), new Coverage("REMOLQUE_GRUA", world.town, 3));
            assertThat(files.look(world.as(Role.ADMINISTRATOR).get("/admin/imports/providers?format=csv").body()).verdicts()).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
        } finally {
            world.as(Role.ADMINISTRATOR).post("/admin/places/" + world.town, "name", "Paraje Los Álamos", "point", "", "offered", "true");
        }
        assertThat(places.isOffered(world.town)).isTrue();
    }

    @Test
    void anAreaThatSomebodyElseMovedInBetweenIsNotOverwritten() {
        int one = register.add(world.ana.actor(), Provider.named("MOVIDA", "AR", TwoAccounts.ZONE)).id();
        var seen = new Coverage("TAXI", viedma(), 2);
        register.cover(world.ana.actor(), one, List.of(new Coverage("TAXI", viedma(), 5)));
        int noted = changes.of("provider", one).size();
        assertThat(register.cover(world.ana.actor(), one, List.of(new Coverage("TAXI", viedma(), 1)), List.of(seen))).as("it was 2").isFalse();
        assertThat(register.cover(world.ana.actor(), one, List.of(new Coverage("TAXI", viedma(), 1)), List.of())).as("it wasn't there").isFalse();
        assertThat(coverages.of(one)).containsExactly(new Coverage("TAXI", viedma(), 5));
        assertThat(changes.of("provider", one)).hasSize(noted);
        assertThat(register.cover(world.ana.actor(), one, List.of(new Coverage("TAXI", viedma(), 1)), List.of(new Coverage("TAXI", viedma(), 5)))).isTrue();
        assertThat(coverages.of(one)).containsExactly(new Coverage("TAXI", viedma(), 1));
    }

    @Test
    void theCountryAndTheZoneStandInTheChanges() {
        files.take(HEADS + "MUDADA;;AR;Viedma, Adolfo Alsina, Río Negro;;;\n");
        var kept = providers.meant(List.of(), List.of("MUDADA")).getFirst();
        files.take("número;país;base\n" + kept.id() + ";CL;" + placeNames.of(places.nearest(new Point(-33.45, -70.66)).orElseThrow(), "CL"));
        assertThat(changes.of("provider", kept.id()).stream().map(it -> it.field() + ": " + it.was().orElse("") + " → " + it.became().orElse(""))).contains("country: AR → CL", "zone: " + kept.zone() + " → America/Santiago");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?entity=provider").body()).contains("País", "Zona horaria");
    }

    @Test
    void theFilesOfTheHouseAreNoAccounts() {
        long file = files.keep(HEADS + "OTRA;;AR;Viedma, Adolfo Alsina, Río Negro;;;\n");
        assertThatThrownBy(() -> imports.get(file, Optional.of(world.ours.id()))).isInstanceOf(Failure.NotFound.class);
        assertThat(imports.latest(Optional.of(world.ours.id()), Optional.empty(), 50)).noneMatch(it -> it.id() == file);
        assertThat(imports.latest(Optional.empty(), Optional.empty(), 50)).anyMatch(it -> it.id() == file);
    }

    @Test
    void aThousandProvidersWithThreeAreasAreLookedAtAndTakenInSeconds() {
        var csv = new StringBuilder(HEADS);
        for (int i = 0; i < 1_000; i++) for (var zone : List.of("Viedma, Adolfo Alsina, Río Negro", "Río Negro", "Argentina")) csv.append("MUCHOS ").append(i).append(";;AR;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;").append(zone).append(";7\n");
        long began = System.nanoTime();
        assertThat(files.take(csv.toString())).isEqualTo(3_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }

    private int viedma() { return places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma").id(); }
}
