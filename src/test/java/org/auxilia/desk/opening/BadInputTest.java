package org.auxilia.desk.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.geography.Places;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed wrong gets a sentence at its field, stays as typed, and writes nothing; what is not one's own is not found. */
@AuxiliaTest
class BadInputTest {

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;
    @Autowired
    Openings openings;
    @Autowired
    Places places;

    CallRoom room;
    Visitor ana;

    @BeforeEach
    void room() {
        room = new CallRoom(beans).open(MovableClock.START);
        ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
    }

    @Test
    @Tag("CA-1")
    void aWrongDocumentIsToldAndTheRestStays() {
        var answer = ana.post("/cases", "account", account(), "phone", "02920412345", "givenName", "Paula", "newFirst", "Paula", "newLast", "Giménez", "newDocument", "12",
            "newPlan", Integer.toString(room.vialPlus.id()), "description", "Humo <b>blanco</b>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("El documento no es válido").contains("Giménez").contains("Humo &lt;b&gt;blanco&lt;/b&gt;");
    }

    @Test
    @Tag("CA-1")
    void aPlaceThatNobodyKnowsIsTold() {
        var answer = ana.post("/cases", "account", account(), "phone", "02920412345", "placeText", "Xyzzyqq", "address", "RN 3 km 965");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No encontramos «Xyzzyqq»").contains("RN 3 km 965");
    }

    @Test
    @Tag("CA-1")
    void twentyThousandCharactersAreToldAndKept() {
        var answer = ana.post("/cases", "account", account(), "phone", "02920412345", "description", "a".repeat(20_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("El texto es demasiado largo: tiene 20.000 caracteres y caben 4.000").contains("a".repeat(20_000));
    }

    @Test
    @Tag("CA-1")
    void aFormBeyondTwoMegabytesIsTooLargeAndNoFaultOfOurs() {
        var answer = ana.post("/cases", "account", account(), "phone", "02920412345", "description", "a".repeat(2_100_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Lo enviado es demasiado grande");
    }

    @Test
    @Tag("CA-1")
    void withoutTelephoneThereIsNoCase() {
        assertThat(ana.post("/cases", "account", account()).statusCode()).isEqualTo(422);
        assertThat(ana.post("/cases", "account", account(), "phone", "no tengo").body()).contains("El teléfono no es válido");
    }

    @Test
    @Tag("PR-2")
    void aWindowThatIsPastOrEndsBeforeItBeginsIsToldAtItsField() {
        var path = "/cases/" + opened() + "/new";
        var past = ana.post(path, "service", "REMOLQUE_GRUA", "priority", "SCHEDULED", "happened", "No arranca", "firstDate", "2026-11-22", "firstFrom", "16:00", "firstTo", "18:00");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Ese horario ya pasó.").contains("No arranca");
        var turned = ana.post(path, "service", "REMOLQUE_GRUA", "priority", "SCHEDULED", "happened", "No arranca", "firstDate", "2026-11-23", "firstFrom", "18:00", "firstTo", "16:00");
        assertThat(turned.body()).contains("La franja termina antes de empezar.");
        var none = ana.post(path, "service", "NADA", "priority", "EMERGENCY", "happened", "");
        assertThat(none.body()).contains("Elija una de las opciones de la lista.").contains("Falta este dato.");
    }

    @Test
    @Tag("CA-8")
    void aCaseWithOpenAssistancesIsNotClosedAndSaysWhy() {
        var path = "/cases/" + opened();
        assertThat(ana.post(path + "/new", "service", "REMOLQUE_GRUA", "priority", "EMERGENCY", "happened", "No arranca").statusCode()).isEqualTo(303);
        var answer = ana.post(path + "/case-closure");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ahora no es posible:");
        assertThat(ana.post(path + "/1/opening/connection", "accepted", "yes", "price", "diez", "method", "efectivo").statusCode()).isEqualTo(422);
    }

    @Test
    @Tag("CA-9")
    void whoWritesOnAStalePageIsToldAndLosesNothing() {
        var tomas = new Visitor(port);
        tomas.signIn("supervisor", People.PASSWORD);
        var path = "/cases/" + opened();
        assertThat(tomas.post(path + "/caller", "version", "3", "givenName", "Alejandra", "phone", "02920412345").statusCode()).isEqualTo(303);
        var stale = ana.post(path + "/caller", "version", "3", "givenName", "Alejo", "phone", "02920412345");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("Tomás Godoy lo cambió").contains("value=\"Alejo\"").contains("Ahora: <b>Alejandra</b> · Tomás Godoy").contains("name=\"version\" value=\"4\"");
        assertThat(ana.post(path + "/caller", "version", "4", "givenName", "Alejo", "phone", "02920412345").statusCode()).isEqualTo(303);
        assertThat(ana.get(path).body()).contains("Alejo");
    }

    @Test
    @Tag("ID-2")
    void anotherAccountsCaseIsNotFound() {
        var users = beans.getBean(Users.class);
        users.findByName("limay").map(User::id).orElseGet(() -> users.add(Actor.SYSTEM,
            new User.Details("limay", "Pía Luna", Role.ACCOUNT, Optional.of(room.valle.id()), "es", "AR", "America/Argentina/Buenos_Aires"), People.PASSWORD));
        var stranger = new Visitor(port);
        stranger.signIn("limay", People.PASSWORD);
        var path = "/cases/" + opened();
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/previous").statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/holders").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/caller", "phone", "02920412345").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/cases/members?q=selzer").statusCode()).isEqualTo(403);
        assertThat(ana.get(path).statusCode()).isEqualTo(200);
        assertThat(ana.get("/cases/999999").statusCode()).isEqualTo(404);
    }

    private String account() { return Integer.toString(room.meridiano.id()); }

    private long opened() {
        var viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        var reply = openings.openCase(new NewCase(room.meridiano.id(), CallRoom.ROAD_NUMBER, new Caller("Alejandro", "Selzer", "+542920412345", "Titular"), "",
            Optional.of(new NewCase.Entitled(room.selzer, "")), Optional.of(new Location(Optional.of(viedma.id()), viedma.label(), "RN 3", "", Optional.empty(), Optional.empty()))),
            Stamp.now(room.ana.actor(), MovableClock.START));
        return ((Reply.Recorded) reply).file().number();
    }
}
