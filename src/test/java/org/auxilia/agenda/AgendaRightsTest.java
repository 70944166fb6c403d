package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.assistance.Priority;
import org.auxilia.data.Sight;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who sees which lines, and who may move them. */
@AuxiliaTest
@Tag("ID-2")
class AgendaRightsTest {

    private static Room room;
    private static long ours, theirs;
    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;
    @Autowired
    Users users;

    @BeforeEach
    void twoAccounts() {
        if (room != null) return;
        room = new Room(application);
        ours = room.tow(room.ana, "Alejandro", "Selzer");
        theirs = room.opens(room.ana, room.faro, "Hugo", "Mansilla", "PLOMERIA", Priority.EMERGENCY, "Viedma", Room.covered());
        users.add(Actor.SYSTEM, new User.Details("meridiano", "Marta Ruiz", Role.ACCOUNT, Optional.of(room.meridiano.id()), "es", "AR", "America/Argentina/Buenos_Aires"), People.PASSWORD);
        List.of(Role.QUALITY_MANAGER, Role.ADMINISTRATOR, Role.GENERAL_MANAGEMENT).forEach(role -> People.with(users, role));
    }

    private Visitor as(String name) {
        var visitor = new Visitor(port);
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }

    @Test
    void aPersonOfAnAccountSeesItsLinesAndNoOthers() {
        var marta = as("meridiano");
        for (var board : List.of("/boards/open", "/boards/all", "/boards/all?q=Mansilla", "/boards/open?account=" + room.faro.id())) {
            assertThat(marta.get(board).body()).as(board).doesNotContain("Mansilla, Hugo", "row-" + theirs).doesNotContain("name=\"case\"", "Tomar<", "Bruno Sosa");
        }
        assertThat(marta.get("/boards/open").body()).contains("Selzer, Alejandro");
        assertThat(marta.get("/agenda").statusCode()).isEqualTo(403);
        assertThat(marta.get("/boards/mine").statusCode()).isEqualTo(403);
        assertThat(marta.post("/boards/handover", "only", "" + ours).statusCode()).isEqualTo(403);
    }

    @Test
    void qualityReadsAndMovesNothing() {
        var julio = as("quality-manager");
        assertThat(julio.get("/boards/open").body()).contains("Selzer, Alejandro", "Mansilla, Hugo").doesNotContain("name=\"case\"", "Tomar<", "tel:");
        assertThat(julio.get("/agenda").statusCode()).isEqualTo(403);
        assertThat(julio.post("/boards/handover", "only", "" + ours).statusCode()).isEqualTo(403);
        assertThat(julio.post("/agenda/new", "case", "" + ours).statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorHasNoBoards() {
        var victor = as("administrator");
        for (var page : List.of("/boards/mine", "/boards/open", "/boards/all", "/agenda")) assertThat(victor.get(page).statusCode()).as(page).isEqualTo(403);
    }

    @Test
    @Tag("SR-2")
    void aCoordinatorTakesACaseOverAndHandsOnOnlyHisOwn() {
        var number = room.tow(room.ana, "Carla", "Funes");
        var bruno = as("bruno");
        var said = bruno.post("/boards/handover", "case", "" + number, "case", "99999999", "act", "hand", "to", "" + room.tomas.id()).body();
        assertThat(said).contains("No está a su cargo", "No existe ese expediente.");
        assertThat(owner(number)).isEqualTo(room.ana.id());

        assertThat(bruno.post("/boards/handover", "case", "" + number, "act", "take").statusCode()).isEqualTo(303);
        assertThat(owner(number)).isEqualTo(room.bruno.id());
        assertThat(bruno.post("/boards/handover", "case", "" + number, "act", "hand", "to", "" + room.tomas.id(), "back", "https://example.org/").headers().firstValue("Location"))
            .contains("/boards/open");
        assertThat(owner(number)).isEqualTo(room.tomas.id());
    }

    private int owner(long number) { return room.cases.get(number, Sight.WHOLE).owner(); }
}
