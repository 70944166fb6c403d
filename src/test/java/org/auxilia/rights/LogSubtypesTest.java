package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.api.Program;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The company's own subtypes of the log: kept by an administrator, used by coordinators, read as they were said. */
@AuxiliaTest
@Tag("LG-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogSubtypesTest {

    private static final String[] FIELDS = {"code", "stage", "nameEs", "nameEn", "letters", "position", "offered"};

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired LogSubtypes subtypes;
    @Autowired CatalogueChanges changes;

    private TwoAccounts world;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
    }

    private java.net.http.HttpResponse<String> sent(String path, String... values) {
        var fields = new String[values.length * 2];
        for (int i = 0; i < values.length; i++) {
            fields[2 * i] = FIELDS[i + (path.isEmpty() ? 0 : 1)];
            fields[2 * i + 1] = values[i];
        }
        return world.as(Role.ADMINISTRATOR).post("/admin/log-subtypes" + path, fields);
    }

    private java.net.http.HttpResponse<String> note(String entry, String text) { return world.as(Role.COORDINATOR).post("/cases/" + world.own + "/1/note", "entry", entry, "text", text); }

    private String log(Role role) { return world.as(role).get("/cases/" + world.own + "/1/log").body(); }

    @Test
    void anEntryKeepsTheNameOfThenWhateverBecomesOfTheSubtype() {
        assertThat(sent("", "CONTROL_CALIDAD", "3", "Control de calidad", "Quality check", "cca", "20", "true").statusCode()).isEqualTo(303);
        assertThat(world.as(Role.COORDINATOR).get("/cases/" + world.own + "/1").body()).contains("value=\"OWN.CONTROL_CALIDAD\"", "3 MONITOREOS · Control de calidad", "data-code=\"cca\"");
        assertThat(note("OWN.CONTROL_CALIDAD", "Todo en orden con el servicio").statusCode()).isEqualTo(303);
        assertThat(log(Role.COORDINATOR)).contains("3 MONITOREOS", "Control de calidad", "Todo en orden con el servicio");

        assertThat(sent("/CONTROL_CALIDAD", "3", "Auditoría en línea", "Live audit", "cca", "20", "true").statusCode()).isEqualTo(303);
        assertThat(note("OWN.CONTROL_CALIDAD", "Otra vez en orden").statusCode()).isEqualTo(303);
        assertThat(log(Role.COORDINATOR)).contains("Control de calidad", "Auditoría en línea");
        assertThat(log(Role.ACCOUNT)).as("people of the account").contains("Control de calidad");
        assertThat(world.as(Role.ACCOUNT).get("/cases/" + world.own + "/1").statusCode()).isEqualTo(200);
        assertThat(world.as(Role.COORDINATOR).get("/cases/" + world.own + "/1/log?format=csv").body()).contains("Control de calidad").contains("Auditoría en línea");
        var program = new Program(port, People.token(beans, users.findByName("coordinator").orElseThrow()));
        var entries = program.get("/cases/" + world.own + "/1/log").body().at("/rows").valueStream().filter(it -> it.has("ownSubtype")).toList();
        assertThat(entries).extracting(it -> it.get("ownSubtype").stringValue() + " " + it.get("subtype").stringValue()).containsExactly("CONTROL_CALIDAD Control de calidad", "CONTROL_CALIDAD Auditoría en línea");

        var refused = sent("/CONTROL_CALIDAD/removal");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("no se quita");
        assertThat(sent("/CONTROL_CALIDAD", "3", "Auditoría en línea", "Live audit", "cca", "20").statusCode()).isEqualTo(303);
        assertThat(world.as(Role.COORDINATOR).get("/cases/" + world.own + "/1").body()).doesNotContain("OWN.CONTROL_CALIDAD", "data-code=\"cca\"");
        var late = note("OWN.CONTROL_CALIDAD", "Lo escribí antes");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Ese subtipo ya no se ofrece", "Lo escribí antes");
        assertThat(changes.of("log_subtype", "CONTROL_CALIDAD")).extracting(it -> it.field() + ": " + it.was().orElse("") + " > " + it.became().orElse(""))
            .contains("nameEs:  > Control de calidad", "nameEs: Control de calidad > Auditoría en línea", "offered: true > false");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?entity=log_subtype").body()).contains("Subtipo de bitácora", "Auditoría en línea", "Letras");
    }

    /** Under the name that it had when the note was written, without a rebuild or a further question. */
    @Test
    @Tag("BD-1")
    void theBoardsSayWhatTheCompanyCalledTheLastEntry() {
        assertThat(sent("", "CONTROL_RUTA", "3", "Control de ruta", "Road check", "", "60", "true").statusCode()).isEqualTo(303);
        var coordinator = world.as(Role.COORDINATOR);
        var notes = "/cases/" + world.opened(world.member, world.plan) + "/1/note";
        assertThat(coordinator.post(notes, "entry", "OWN.CONTROL_RUTA", "text", "Sigue cortada").statusCode()).isEqualTo(303);
        assertThat(coordinator.get("/boards/open").body()).contains("Control de ruta: Sigue cortada").doesNotContain("Nota: Sigue cortada");
        assertThat(sent("/CONTROL_RUTA", "3", "Patrulla", "Patrol", "", "60", "true").statusCode()).isEqualTo(303);
        assertThat(coordinator.get("/boards/open").body()).as("as it was called then").contains("Control de ruta: Sigue cortada");
        assertThat(coordinator.get("/boards/open?cols=number,last&format=csv").body()).contains("Control de ruta: Sigue cortada");
        assertThat(coordinator.get("/boards/open", "Accept", "application/json").body()).contains("\"own\":{\"nameEs\":\"Control de ruta\",\"nameEn\":\"Road check\"}");
        assertThat(world.as(Role.ACCOUNT).get("/boards/open").body()).as("people of the account").contains("Control de ruta: Sigue cortada");
        coordinator.post("/preferences/language", "language", "en", "back", "/");
        assertThat(coordinator.get("/boards/open").body()).contains("Road check: Sigue cortada");
        coordinator.post("/preferences/language", "language", "es", "back", "/");
        assertThat(coordinator.post(notes, "entry", "REMARK.MONITORING", "text", "Ya abrieron").statusCode()).isEqualTo(303);
        assertThat(coordinator.get("/boards/open").body()).contains("Nota: Ya abrieron").doesNotContain("Control de ruta");
    }

    @Test
    void oneThatWasNeverUsedIsRemoved() {
        assertThat(sent("", "DE_PASO", "1", "De paso", "In passing", "", "90", "true").statusCode()).isEqualTo(303);
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/log-subtypes/DE_PASO").body()).contains("/admin/log-subtypes/DE_PASO/removal");
        assertThat(sent("/DE_PASO/removal").statusCode()).isEqualTo(303);
        assertThat(subtypes.find("DE_PASO")).isEmpty();
        assertThat(sent("/DE_PASO/removal").statusCode()).isEqualTo(404);
        assertThat(changes.of("log_subtype", "DE_PASO")).extracting(it -> it.field() + it.became().map(_ -> "").orElse(" gone")).contains("nameEs gone");
    }

    @Test
    void lettersStandForOneThingAlone() {
        assertThat(sent("", "LETRAS_UNO", "2", "Con letras", "With letters", ";LTR", "30", "true").statusCode()).isEqualTo(303);
        assertThat(subtypes.find("LETRAS_UNO").orElseThrow().subtype().letters()).isEqualTo(Optional.of("ltr"));
        var taken = sent("", "LETRAS_DOS", "2", "Otras letras", "Other letters", "ltr", "31", "true");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Esas letras ya las tiene «Con letras»", "value=\"Otras letras\"");
        assertThat(sent("", "LETRAS_DOS", "2", "Otras letras", "Other letters", "pnc", "31", "true").body()).contains("«pnc» ya es un código de los procedimientos");
        assertThat(sent("", "LETRAS_DOS", "2", "Otras letras", "Other letters", "añ", "31", "true").body()).contains("Escriba tres letras");
        assertThat(sent("", "LETRAS_UNO", "2", "Otras letras", "Other letters", "", "31", "true").body()).contains("Ya hay un subtipo con ese código.");
    }

    @Test
    @Tag("CA-9")
    void whoWritesOverWhatHeHasNotSeenIsToldAndLosesNothing() {
        assertThat(sent("", "DE_DOS", "4", "De dos", "Of two", "", "50", "true").statusCode()).isEqualTo(303);
        assertThat(sent("/DE_DOS", "4", "Del primero", "Of the first", "", "50", "true").statusCode()).isEqualTo(303);
        var second = world.as(Role.OPERATIONS_MANAGER).post("/admin/log-subtypes/DE_DOS", "version", "1", "stage", "4", "nameEs", "Del segundo", "nameEn", "Of the first", "position", "50", "offered", "true");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("guardó cambios mientras usted escribía", "value=\"Del segundo\"", "Del primero", "name=\"version\" value=\"2\"");
        assertThat(subtypes.find("DE_DOS").orElseThrow().subtype().nameEs()).isEqualTo("Del primero");
    }

    @Test
    void theProceduresStandBesideThemAndNobodyChangesThem() {
        var page = world.as(Role.ADMINISTRATOR).get("/admin/log-subtypes").body();
        assertThat(page).contains("1 APERTURA DE ASISTENCIA", "5 CIERRE", "_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD", "ENTRANTE PROVEEDOR", ";pnc", "Aviso a la cuenta").doesNotContain("href=\"/admin/log-subtypes/ARRIVAL\"");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/log-subtypes/ARRIVAL").statusCode()).isEqualTo(404);
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/log-subtypes?format=csv").body()).contains("AVISO_CUENTA", "PROVIDER_TALK.OUTGOING");
    }
}
