package org.auxilia.desk.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Link;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.desk.Routes;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.People;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CA-14: whether a chain is one event the plan says; the kilometres are counted against its limit. */
@AuxiliaTest
@Tag("CA-14")
class ChainsTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Openings openings;
    @Autowired Cases cases;
    @Autowired Members members;
    @Autowired Places places;
    @Autowired Plans plans;

    CallRoom room;
    Stamp ana;

    @BeforeEach
    void room() {
        room = new CallRoom(beans).open(MovableClock.START);
        ana = Stamp.now(room.ana.actor(), MovableClock.START);
    }

    @Test @Tag("MB-8")
    void aConsequenceSharesTheEventWhereThePlanSaysSo() {
        long number = caseOf("51.000.001");
        ask(number, "TAXI", Optional.empty(), Optional.empty());
        assertThat(ask(number, "TAXI", Optional.empty(), Optional.empty()).last(DecidesCoverage.class)).as("one a year").containsInstanceOf(NotCovered.class);
        ask(number, "REMOLQUE_GRUA", Optional.empty(), Optional.empty());
        var taxi = ask(number, "TAXI", Optional.of(new Linked(3, Link.TRANSPORT)), Optional.empty());
        assertThat(taxi.last(DecidesCoverage.class)).containsInstanceOf(CoverageDecided.class);
        var decided = taxi.last(CoverageDecided.class).orElseThrow();
        assertThat(decided.event()).as("it takes none of its own").isEmpty();
        assertThat(decided.sentence()).contains("Usa el mismo evento que la asistencia de la que viene.").doesNotContain("quedan");
        assertThat(beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class).sql("select count(*) from event_use where case_number = ?").param(number).query(Integer.class).single()).isEqualTo(2);
    }

    @Test @Tag("MB-8")
    void andTakesItsOwnWhereThePlanDoesNot() {
        var plan = plans.get(room.vialPlus.id());
        plans.change(chain(plan, false), Optional.empty(), room.ana.actor(), MovableClock.START);
        try {
            long number = caseOf("51.000.002");
            ask(number, "REMOLQUE_GRUA", Optional.empty(), Optional.empty());
            assertThat(ask(number, "TAXI", Optional.of(new Linked(1, Link.TRANSPORT)), Optional.empty()).last(CoverageDecided.class).orElseThrow().event()).isPresent();
            assertThat(ask(number, "TAXI", Optional.of(new Linked(1, Link.TRANSPORT)), Optional.empty()).last(DecidesCoverage.class)).containsInstanceOf(NotCovered.class);
        } finally {
            plans.change(chain(plan, true), Optional.empty(), room.ana.actor(), MovableClock.START);
        }
    }

    @Test @Tag("CO-1")
    void kilometresBeyondThePlanAreNamedInTheVerdict() {
        var viedma = place("Viedma", "Adolfo Alsina");
        var decided = ask(caseOf("51.000.003"), "REMOLQUE_GRUA", Optional.empty(), Optional.of("San Antonio Oeste")).last(CoverageDecided.class).orElseThrow();
        int way = Routes.of(Optional.empty(), Optional.of(at(viedma)), at(place("San Antonio Oeste", "San Antonio")), Party.MEMBER).kilometres().orElseThrow();
        assertThat(way).isBetween(180, 240);
        assertThat(decided.kilometres()).contains(150);
        assertThat(decided.sentence()).contains("Son unos " + way + " kilómetros: " + (way - 150) + " corren por su cuenta.");
    }

    @Test @Tag("CA-6")
    void theFormSaysWhatIsWrongWithTheWayAndTheLink() {
        long number = caseOf("51.000.004");
        ask(number, "REMOLQUE_GRUA", Optional.empty(), Optional.empty());
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        var path = "/cases/" + number + "/new";
        visitor.get(path);
        var nowhere = visitor.post(path, "service", "REMOLQUE_GRUA", "priority", "EMERGENCY", "happened", "Sigue", "toPlaceText", "Ninguna Parte XYZ", "toAddress", "Ruta 3", "linkOf", "1", "linkAs", "LEG");
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Ninguna Parte XYZ", "value=\"Ruta 3\"").containsPattern("id=\"f-toPlace-error\"");
        assertThat(visitor.post(path, "service", "REMOLQUE_GRUA", "priority", "EMERGENCY", "happened", "Sigue", "linkOf", "7", "linkAs", "LEG").statusCode()).isEqualTo(422);
        assertThat(cases.get(number, Sight.WHOLE).count()).isEqualTo(1);
        assertThat(visitor.post(path, "service", "REMOLQUE_GRUA", "priority", "EMERGENCY", "happened", "Sigue", "toPlaceText", "San Antonio Oeste, San Antonio, Río Negro", "linkOf", "1", "linkAs", "LEG").statusCode()).isEqualTo(303);
        var leg = cases.get(number, Sight.WHOLE).assistance(2);
        assertThat(leg.link()).contains(new Linked(1, Link.LEG));
        assertThat(leg.kilometres()).isPresent();
    }

    private Assistance ask(long number, String service, Optional<Linked> link, Optional<String> to) {
        var way = to.map(name -> Routes.of(Optional.empty(), Optional.of(at(place("Viedma", "Adolfo Alsina"))), at(place(name, "San Antonio")), Party.MEMBER));
        var it = new NewAssistance(service, Priority.EMERGENCY, "Pide ayuda", "", List.of(), Optional.of(room.selzer.vehicles().getFirst())).coming(link, way);
        return ((Reply.Recorded) openings.openAssistance(number, it, ana, Texts.SPANISH)).current();
    }

    private long caseOf(String document) {
        var like = room.selzer;
        var member = members.add(new Member(0, like.account(), like.plan(), document, "Irma", "Sosa", "", "", "", "", "", like.starts(), like.ends(), MemberStatus.ACTIVE, MovableClock.START,
            like.vehicles(), List.of()), room.ana.actor(), MovableClock.START);
        return openings.openCase(new NewCase(room.meridiano.id(), "", new Caller("", "", "+542920412345", ""), "", Optional.of(new NewCase.Entitled(member, "")),
            Optional.of(at(place("Viedma", "Adolfo Alsina")))), ana).orThrow().file().number();
    }

    private Place place(String name, String department) { return places.of("AR", "Río Negro", department, name); }

    private static Location at(Place it) { return new Location(Optional.of(it.id()), it.label(), "RN 3", "", it.point().map(p -> p.lat()), it.point().map(p -> p.lon())); }

    private static Plan chain(Plan it, boolean one) { return new Plan(it.id(), it.account(), it.name(), it.validFrom(), it.validUntil(), it.waitingDays(), it.absentUsesEvent(), one, it.active()); }
}
