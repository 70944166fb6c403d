package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.geography.Places;
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
    @Autowired CatalogueChanges changes;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @Test
    void eachLineAddsAProviderOrAnAreaOrMovesAPosition() {
        var csv = HEADS + """
            GRÚAS DEL SUR;02920 41-9191, 02920 15-400400;Argentina;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;Viedma, Adolfo Alsina, Río Negro;2
            GRÚAS DEL SUR;02920 41-9191, 02920 15-400400;AR;Viedma, Adolfo Alsina, Río Negro;AUXILIO_VIAL;Río Negro;1
            GRÚAS DEL SUR;02920 41-9191, 02920 15-400400;AR;Viedma, Adolfo Alsina, Río Negro;Taxi;Argentina;9
            """;
        var run = look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.TAKEN, Fate.CHANGED, Fate.CHANGED);
        assertThat(Told.changes(run.verdicts().get(1))).containsExactly("servicio:  → Auxilio vial", "zona:  → Río Negro", "posición: null → 1");
        assertThat(take(csv)).isEqualTo(3);
        var kept = providers.meant(List.of(), List.of("gruas del sur")).getFirst();
        assertThat(kept.phones()).containsExactly("+54 2920 41-9191", "+54 9 2920 40-0400");
        assertThat(kept.hours()).isEqualTo(WeeklyHours.ALWAYS);
        assertThat(coverages.of(kept.id())).containsExactlyInAnyOrder(new Coverage("REMOLQUE_GRUA", viedma(), 2), new Coverage("AUXILIO_VIAL", places.of("AR", "Río Negro").id(), 1), new Coverage("TAXI", places.country("AR").id(), 9));
        assertThat(changes.of("provider", kept.id())).extracting(CatalogueChanges.Change::actor).containsOnly(world.ana.name());

        var moved = "número;servicio;zona;posición\n" + kept.id() + ";Remolque grúa;Viedma, Adolfo Alsina, Río Negro;1\n";
        assertThat(Told.changes(look(moved).verdicts().getFirst())).containsExactly("posición: 2 → 1");
        take(moved);
        assertThat(changes.of("provider", kept.id()).getFirst()).satisfies(it -> {
            assertThat(it.field()).isEqualTo("position REMOLQUE_GRUA Viedma, Adolfo Alsina, Río Negro");
            assertThat(it.was()).hasValue("2");
            assertThat(it.became()).hasValue("1");
        });
        assertThat(look(moved).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
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
        assertThat(Told.refused(look(csv))).containsExactly("2 nombre: Falta «nombre».", "3 país: Falta «país».", "4 país: «Atlántida» no es un país.", "5 base: Falta «base».",
            "6 base: «Ciudad Inexistente» no es un lugar del país, o puede ser más de uno: escríbalo con su zona y provincia.", "7 teléfonos: «qué sé yo» no es un teléfono del país del proveedor.",
            "8 teléfonos: Son más de 3 teléfonos.", "9 servicio: No hay ningún servicio «Remolque lunar».", "10 zona: Falta «zona».", "11 posición: Falta «posición».", "12 posición: «0» no es un número hasta 999.",
            "13 nombre: Hay 2 proveedores con este nombre: agregue el número.", "15 teléfonos: La línea 14 dice otra cosa de este proveedor.");
        assertThatThrownBy(() -> take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(providers.meant(List.of(), List.of("NUEVA"))).isEmpty();
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        coverages.put(world.provider.id(), new Coverage("TAXI", places.country("AR").id(), 4));
        coverages.put(world.provider.id(), new Coverage("TAXI", places.of("AR", "Río Negro", "Adolfo Alsina").id(), 4));
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/providers?format=csv").body();
        assertThat(out).contains("AUXILIO VIEDMA", "CABINA", "Remolque grúa;Viedma, Adolfo Alsina, Río Negro;1");
        var run = imports.look(Whose.house(Kind.PROVIDERS), out.getBytes(StandardCharsets.UTF_8), world.ana.actor());
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSizeGreaterThan(4).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
        assertThat(run.rows()).isEmpty();
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/providers").body()).contains("/admin/imports/providers");
    }

    @Test
    void theFilesOfTheHouseAreNoAccounts() {
        long file = keep(HEADS + "OTRA;;AR;Viedma, Adolfo Alsina, Río Negro;;;\n");
        assertThatThrownBy(() -> imports.get(file, Optional.of(world.ours.id()))).isInstanceOf(Failure.NotFound.class);
        assertThat(imports.latest(Optional.of(world.ours.id()), 50)).noneMatch(it -> it.id() == file);
        assertThat(imports.latest(Optional.empty(), 50)).anyMatch(it -> it.id() == file);
    }

    @Test
    void aThousandProvidersWithThreeAreasAreLookedAtAndTakenInSeconds() {
        var csv = new StringBuilder(HEADS);
        for (int i = 0; i < 1_000; i++) for (var zone : List.of("Viedma, Adolfo Alsina, Río Negro", "Río Negro", "Argentina")) csv.append("MUCHOS ").append(i).append(";;AR;Viedma, Adolfo Alsina, Río Negro;Remolque grúa;").append(zone).append(";7\n");
        long began = System.nanoTime();
        assertThat(take(csv.toString())).isEqualTo(3_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }

    private int viedma() { return places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma").id(); }

    private DryRun<?> look(String csv) { return imports.look(Whose.house(Kind.PROVIDERS), csv.getBytes(StandardCharsets.UTF_8), world.ana.actor()); }

    private long keep(String csv) { return imports.keep(Whose.house(Kind.PROVIDERS), "proveedores.csv", csv.getBytes(StandardCharsets.UTF_8), world.ana.actor()); }

    private int take(String csv) { return imports.take(imports.get(keep(csv), Optional.empty()), world.ana.actor()); }
}
