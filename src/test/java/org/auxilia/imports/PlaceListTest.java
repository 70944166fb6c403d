package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.geography.OwnPlaces;
import org.auxilia.geography.Place;
import org.auxilia.geography.PlaceRow;
import org.auxilia.geography.PlaceRows;
import org.auxilia.geography.Places;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** CA-1: the zones and localities that the company adds to the map as a file. */
@AuxiliaTest
@Tag("CA-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceListTest {

    private static final String HEADS = "número;nivel;nombre;país;provincia;zona;coordenadas;se encuentra\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired OwnPlaces own;
    @Autowired PlaceRows map;
    @Autowired Places places;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.house(Kind.PLACES), world.ana.actor());
    }

    private PlaceRow own(String name) { return map.every(Integer.MAX_VALUE).stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow(); }

    /** @return its number */
    private int added(String name) {
        files.take(HEADS + ";localidad;" + name + ";AR;Río Negro;Adolfo Alsina;;\n");
        return own(name).id();
    }

    @Test
    void aZoneAndWhatLiesInItAreAddedAndFoundAtOnce() {
        var csv = HEADS + ";zona;Valle Nuevo;Argentina;rio negro;;;\n;localidad;Paraje Norte;AR;Río Negro;valle nuevo;-40.8135, -62.9967;\n;Localidad;Paraje Sur;AR;Río Negro;Valle Nuevo;;no\n;town;Paraje Suelto;AR;Río Negro;;;sí\n";
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.TAKEN);
        assertThat(Told.changes(run.verdicts().get(1))).containsExactly("nivel: null → SUBZONE", "nombre: null → Paraje Norte", "país: null → AR", "provincia: null → Río Negro", "zona: null → Valle Nuevo", "coordenadas: null → -40.81350, -62.99670", "se encuentra: null → sí");
        assertThat(files.take(csv)).isEqualTo(4);
        var zone = places.of("AR", "Río Negro", "Valle Nuevo");
        var north = places.of("AR", "Río Negro", "Valle Nuevo", "Paraje Norte");
        assertThat(places.path(north.id())).startsWith(north.id(), zone.id(), places.of("AR", "Río Negro").id());
        assertThat(places.search("paraje norte", "AR", 5)).contains(north);
        assertThat(places.search("paraje sur", "AR", 5)).as("out of use").extracting(Place::name).doesNotContain("Paraje Sur");
        assertThat(own("Paraje Suelto")).satisfies(it -> {
            assertThat(it.in()).hasValue(places.of("AR", "Río Negro").id());
            assertThat(it.zone()).isEmpty();
        });
        assertThat(changes.of("place", north.id())).allSatisfy(it -> assertThat(it.actor()).isEqualTo(world.ana.name())).extracting(CatalogueChanges.Change::field).contains("name", "level", "within", "point", "offered");
        assertThat(files.look(csv).verdicts()).as("by their names they are the same").extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
    }

    @Test
    void oneIsRenamedMovedOnTheMapAndWithdrawnByItsNumber() {
        int id = added("Paraje Viejo");
        var csv = "número;nombre;coordenadas;se encuentra\n" + id + ";Paraje Mejor;https://www.openstreetmap.org/?mlat=-40.5&mlon=-63.5#map=12/1/1;No\n";
        assertThat(Told.changes(files.look(csv).verdicts().getFirst())).containsExactly("nombre: Paraje Viejo → Paraje Mejor", "coordenadas:  → -40.50000, -63.50000", "se encuentra: sí → no");
        assertThat(files.take(csv)).isEqualTo(1);
        assertThat(own("Paraje Mejor")).satisfies(it -> {
            assertThat(it.id()).isEqualTo(id);
            assertThat(it.version()).as("whoever has its form open is told").isEqualTo(2);
            assertThat(it.offered()).isFalse();
        });
        assertThat(places.isOffered(id)).isFalse();
        assertThat(changes.of("place", id).stream().limit(3)).allSatisfy(it -> assertThat(it.actor()).isEqualTo(world.ana.name())).extracting(it -> it.field() + ": " + it.was().orElse("") + " → " + it.became().orElse(""))
            .containsExactlyInAnyOrder("name: Paraje Viejo → Paraje Mejor", "point:  → -40.50000, -63.50000", "offered: true → false");
        assertThat(files.take("número;coordenadas\n" + id + ";\n")).as("an empty cell takes it away, a missing column nothing").isEqualTo(1);
        assertThat(own("Paraje Mejor")).satisfies(it -> {
            assertThat(it.pin()).isEmpty();
            assertThat(it.offered()).isFalse();
        });
    }

    @Test
    void aZoneThatGetsAnotherNameKeepsWhatLiesInIt() {
        files.take(HEADS + ";zona;Valle Viejo;AR;Río Negro;;;\n;localidad;Paraje del Valle;AR;Río Negro;Valle Viejo;;\n");
        int zone = own("Valle Viejo").id(), town = own("Paraje del Valle").id();
        var csv = HEADS + zone + ";zona;Valle Mejor;AR;Río Negro;;;\n" + town + ";localidad;Paraje del Valle;AR;Río Negro;%s;;\n;localidad;Otro Paraje;AR;Río Negro;%<s;;\n;zona;Valle Viejo;AR;Río Negro;;;\n";
        for (var called : new String[] {"Valle Viejo", "Valle Mejor"}) assertThat(files.look(csv.formatted(called)).verdicts()).as(called).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.KNOWN, Fate.TAKEN, Fate.TAKEN);
        assertThat(files.take(csv.formatted("Valle Mejor"))).isEqualTo(3);
        assertThat(own("Paraje del Valle").zone()).hasValue("Valle Mejor");
        assertThat(places.of("AR", "Río Negro", "Valle Mejor", "Otro Paraje").name()).isEqualTo("Otro Paraje");
        assertThat(own("Valle Viejo").id()).as("its name became free in a line above").isNotEqualTo(zone);
    }

    @Test
    void linesThatAreRefusedSayWhereAndWhyAndKeepTheWholeFromBeingTaken() {
        int id = added("Paraje Quieto");
        var csv = HEADS + """
            99999;;;;;;;
            x;;;;;;;
            %1$d;zona;Paraje Quieto;AR;Río Negro;Adolfo Alsina;;
            %1$d;localidad;Paraje Quieto;UY;Río Negro;Adolfo Alsina;;
            %1$d;localidad;Paraje Quieto;AR;Chubut;Adolfo Alsina;;
            %1$d;localidad;Paraje Quieto;AR;Río Negro;;;
            %1$d;localidad;Viedma;AR;Río Negro;Adolfo Alsina;;
            %1$d;localidad;;AR;Río Negro;Adolfo Alsina;;
            ;;Paraje A;AR;Río Negro;Adolfo Alsina;;
            ;provincia;Paraje A;AR;Río Negro;Adolfo Alsina;;
            ;localidad;Paraje A;Atlántida;Río Negro;Adolfo Alsina;;
            ;localidad;Paraje A;;Río Negro;Adolfo Alsina;;
            ;localidad;Paraje A;AR;;Adolfo Alsina;;
            ;localidad;Paraje A;AR;Rio Negr;Adolfo Alsina;;
            ;localidad;Paraje A;AR;Río Negro;Adolf Alsina;;
            ;zona;Paraje A;AR;Río Negro;Adolfo Alsina;;
            ;localidad;;AR;Río Negro;Adolfo Alsina;;
            ;localidad;A, B;AR;Río Negro;Adolfo Alsina;;
            ;localidad;123;AR;Río Negro;Adolfo Alsina;;
            ;localidad;víedma;AR;Río Negro;Adolfo Alsina;;
            ;localidad;Paraje A;AR;Río Negro;Adolfo Alsina;en algún lado;
            ;localidad;Paraje A;AR;Río Negro;Adolfo Alsina;;acaso
            ;localidad;Paraje A;AR;Río Negro;Adolfo Alsina;;
            ;localidad;paraje a;AR;Río Negro;Adolfo Alsina;;
            """.formatted(id);
        var moves = "«Paraje Quieto» no cambia de nivel, país, provincia ni zona: quítelo en su página y agregue otro.";
        assertThat(Told.refused(files.look(csv))).containsExactly("2 número: La compañía no agregó ningún lugar con el número 99999.", "3 número: La compañía no agregó ningún lugar con el número x.", "4 nivel: " + moves, "5 país: " + moves, "6 provincia: " + moves, "7 zona: " + moves,
            "8 nombre: «Viedma» ya está en Adolfo Alsina, Río Negro, AR.", "9 nombre: Falta «nombre».", "10 nivel: Falta «nivel».", "11 nivel: «provincia» no es ninguno de estos: zona, localidad.", "12 país: «Atlántida» no es un país.", "13 país: Falta «país».",
            "14 provincia: Falta «provincia».", "15 provincia: Argentina no tiene ninguna provincia «Rio Negr»: escríbala como está en el mapa.",
            "16 zona: Río Negro no tiene ninguna zona «Adolf Alsina»: escríbala como está en el mapa, o agréguela en una línea anterior.", "17 zona: Una zona va en una provincia: elija una.", "18 nombre: Falta «nombre».",
            "19 nombre: Escriba solo el nombre del lugar, con letras y sin comas.", "20 nombre: Escriba solo el nombre del lugar, con letras y sin comas.", "21 nombre: «Viedma» ya está en Adolfo Alsina, Río Negro, AR.",
            "22 coordenadas: No se leen coordenadas ahí. Por ejemplo: -40.8135, -62.9967", "23 se encuentra: «acaso» no es ninguno de estos: sí, no.", "25 nombre: Este lugar ya está en la línea 24.");
        assertThatThrownBy(() -> files.take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(map.every(Integer.MAX_VALUE)).extracting(PlaceRow::name).contains("Paraje Quieto").doesNotContain("Paraje A");
    }

    @Test
    void whatTheMapHadBeforeIsNoLineOfAFileAndACaseKeepsItsPlace() {
        var viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        assertThat(Told.refused(files.look("número;nombre\n" + viedma.id() % 1_000_000_000 + ";Otra\n"))).hasSize(1);
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/places?format=csv").body();
        assertThat(out).contains("Paraje Los Álamos").doesNotContain("Viedma;");
        files.take(HEADS + ";localidad;Paraje Solo;AR;Río Negro;Adolfo Alsina;;\n");
        assertThat(map.every(Integer.MAX_VALUE)).as("it isn't in the file").anyMatch(it -> it.id() == world.town);
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        files.take(HEADS + ";zona;Zona de Ida;UY;Montevideo;;;\n;localidad;Paraje de Ida;UY;Montevideo;Zona de Ida;-34.123456, -56.654321;no\n");
        var admin = world.as(Role.ADMINISTRATOR);
        var out = admin.get("/admin/imports/places?format=csv").body();
        assertThat(out).contains("localidad;Paraje de Ida;UY;Montevideo;Zona de Ida;", "'-34.12346, -56.65432", ";no");
        var run = files.look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSize(map.every(Integer.MAX_VALUE).size()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        assertThat(run.ignored()).isEmpty();
        assertThat(run.rows()).isEmpty();
        assertThat(admin.get("/admin/places").body()).contains("/admin/imports/places");
        for (var role : new Role[] {Role.COORDINATOR, Role.SUPERVISOR, Role.ACCOUNT}) assertThat(world.as(role).get("/admin/imports/places?format=csv").statusCode()).as(role.name()).isEqualTo(403);
    }

    @Test
    void aFileWaitsForWhoChangesAPlaceOnThePageAndIsThenLookedAtAnew() {
        int id = added("Paraje en Turno");
        var csv = "número;nombre\n" + id + ";Del archivo\n";
        long file = files.keep(csv);
        var seal = files.look(csv).seal();
        var taken = new TransactionTemplate(transactions).execute(_ -> {
            own.hold();
            jdbc.sql("update place set subzone = 'De la página', version = version + 1 where id = ?").param(id).update();
            var waits = CompletableFuture.supplyAsync(() -> files.take(file, seal));
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waits;
        }).join();
        assertThat(taken).as("nobody saw that").isEmpty();
        assertThat(own("De la página").id()).isEqualTo(id);
        assertThat(files.take(file, files.look(csv).seal())).hasValue(1);
        assertThat(own("Del archivo").version()).isEqualTo(3);
    }

    @Test
    void whatSomebodyElseWroteInBetweenIsNotOverwritten() {
        int id = added("Paraje Visto");
        var seen = own("Paraje Visto");
        files.take("número;nombre\n" + id + ";Paraje Cambiado\n");
        var kept = new TransactionTemplate(transactions).execute(it -> {
            it.setRollbackOnly();
            return own.keepAll(List.of(new OwnPlaces.Kept(Optional.of(seen), seen)), world.ana.actor(), TwoAccounts.START);
        });
        assertThat(kept).isFalse();
        assertThat(own("Paraje Cambiado").version()).isEqualTo(2);
    }
}
