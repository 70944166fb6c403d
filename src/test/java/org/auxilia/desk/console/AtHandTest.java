package org.auxilia.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a coordinator has in sight at any step of a call. */
@AuxiliaTest
class AtHandTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    private Roadside world;
    @Autowired Scripts scripts;

    Visitor ana;
    long number;

    @BeforeEach void build() {
        world = new Roadside(beans).built();
        number = world.opened();
        ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
    }

    @Test @Tag("CO-3") void whoMustWaitOnTheLineIsToldSoInTheAccountsWordsFromEveryScreenOfACall() {
        scripts.set(world.insurer.id(), ScriptStep.PLEASE_HOLD, "es", "{member}, aguárdeme un instante.", Actor.SYSTEM, Roadside.START);
        scripts.set(world.insurer.id(), ScriptStep.PLEASE_HOLD, "en", "Bear with me, {member}.", Actor.SYSTEM, Roadside.START);
        ana.post("/preferences/language", "language", "es");
        told("Aguarde en línea", "Alejandro Selzer, aguárdeme un instante.", "/cases/" + number, "/cases/" + number + "/new", "/cases/" + number + "/1", "/cases/" + number + "/1/costs");
        assertThat(ana.get("/cases/new").body()).contains("Por favor, aguarde un momento en línea.");
        assertThat(ana.post("/cases/new/account", "account", Integer.toString(world.insurer.id())).body()).contains("____, aguárdeme un instante.");
        ana.post("/preferences/language", "language", "en");
        told("Please hold", "Bear with me, Alejandro Selzer.", "/cases/" + number, "/cases/" + number + "/1");
        ana.post("/preferences/language", "language", "es");
    }

    @Test @Tag("LG-5") @Tag("CA-7") @Tag("BD-1") void whereWithinItsStageAnAssistanceIsStandsOnTheConsoleAndOnTheBoards() {
        stands("Asignación de proveedor");
        var truck = new Candidate(world.first.id(), world.first.tradeName(), "", 1, List.of(), Optional.empty(), Optional.empty());
        world.record(number, world.anaActor(), new ProviderAssigned(truck, Optional.of(Roadside.START.plusSeconds(1800)), Optional.empty(), false, Optional.empty()));
        stands("Confirmación del afiliado");
        world.record(number, world.anaActor(), new MemberConfirmed("Alejandro Selzer"));
        stands("Arribo");
        world.record(number, world.anaActor(), new ArrivalReported());
        stands("Contactación y validación");
    }

    private void told(String label, String words, String... pages) {
        for (var page : pages) assertThat(ana.get(page).body()).as(page).contains(label, words);
    }

    /** In the stage of now, and in the line of the case on each board. */
    private void stands(String subStage) {
        assertThat(between(ana.get("/cases/" + number + "/1").body(), "<li class=\"now\"", "</li>")).contains(subStage);
        for (var board : List.of("mine", "open", "all")) assertThat(between(ana.get("/boards/" + board).body(), "id=\"row-" + number + "-1\"", "</tr>")).as(board).contains("<small class=\"cut\">" + subStage);
    }

    private static String between(String body, String from, String to) {
        int begin = body.indexOf(from);
        assertThat(begin).as(from).isNotNegative();
        return body.substring(begin, body.indexOf(to, begin));
    }
}
