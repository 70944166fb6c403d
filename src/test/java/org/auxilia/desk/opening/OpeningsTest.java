package org.auxilia.desk.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.auxilia.Visitor;
import org.auxilia.data.Sight;
import org.auxilia.staff.People;
import org.springframework.boot.test.web.server.LocalServerPort;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.FileFact.MemberVerified;
import org.auxilia.assistance.FileFact.RosterStatus;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.geography.Places;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Newcomer;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes on record when a case is opened and something is asked for. */
@AuxiliaTest
class OpeningsTest {

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;
    @Autowired
    Openings openings;
    @Autowired
    Cases cases;
    @Autowired
    Members members;
    @Autowired
    Places places;

    CallRoom room;
    Stamp ana;
    Stamp tomas;

    @BeforeEach
    void room() {
        room = new CallRoom(beans).open(MovableClock.START);
        ana = Stamp.now(room.ana.actor(), MovableClock.START);
        tomas = Stamp.now(room.tomas.actor(), MovableClock.START);
    }

    @Test
    @Tag("CA-6")
    @Tag("CO-1")
    @Tag("BY-3")
    void theVerdictIsKeptAsItWasReadOutWithClauseAndConditions() {
        var assistance = ask(caseOf(freshMember("50.000.001")), "REMOLQUE_GRUA");
        var decided = assistance.last(CoverageDecided.class).orElseThrow();
        assertThat(decided.sentence()).isEqualTo("Señor/a Sosa, su plan Vial Plus cubre este servicio de remolque grúa hasta 150 kilómetros y $\u00a0180.000. Le quedan 3 de 3 en el año de contrato. "
            + "Si se pasa, la diferencia queda a su cargo y se la decimos antes.");
        assertThat(decided.clause()).isEqualTo("4.2");
        assertThat(decided.terms()).isEqualTo("Condiciones Vial Plus, versión 1 del 01/03/2026");
        assertThat(decided.limit().orElseThrow().minor()).isEqualTo(18_000_000);
        assertThat(assistance.last(Opened.class).orElseThrow().mandatory()).contains("plate");
        assertThat(assistance.field("plate")).contains("AE 407 QD");
    }

    @Test
    @Tag("MB-8")
    @Tag("CO-1")
    void theThirdOfTwoEventsIsNotCovered() {
        var number = caseOf(freshMember("50.000.002"));
        ask(number, "AUXILIO_VIAL");
        ask(number, "AUXILIO_VIAL");
        var third = ask(number, "AUXILIO_VIAL").last(DecidesCoverage.class).orElseThrow();
        assertThat(third).isInstanceOfSatisfying(NotCovered.class, it -> {
            assertThat(it.rule()).isEqualTo("EVENTS_LEFT");
            assertThat(it.sentence()).contains("ya usó los servicios de auxilio vial que su plan incluye en el año de contrato (2).");
        });
    }

    @Test
    @Tag("MB-8")
    void ofTenWhoAskAtOnceForTheLastTwoEventsTwoAreCovered() throws Exception {
        var member = freshMember("50.000.003");
        var calls = new ArrayList<Callable<Assistance>>();
        for (int i = 0; i < 10; i++) {
            long number = caseOf(member);
            calls.add(() -> ask(number, "AUXILIO_VIAL"));
        }
        var covered = new ArrayList<Assistance>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var done : threads.invokeAll(calls)) if (done.get().has(CoverageDecided.class)) covered.add(done.get());
        }
        assertThat(covered).hasSize(2);
    }

    @Test
    @Tag("MB-3")
    void aBeneficiaryIsCoveredOnlyForWhatThePlanGivesHim() {
        var number = openings.openCase(newCase(Optional.of(freshMember("50.000.005")), "Hugo Sosa"), ana).orThrow().file().number();
        assertThat(ask(number, "CONSULTORIA_LEGAL").last(CoverageDecided.class).orElseThrow().sentence()).startsWith("Señor/a Hugo Sosa, su plan Vial Plus cubre");
        assertThat(ask(number, "REMOLQUE_GRUA").last(NotCovered.class).orElseThrow().sentence()).contains("el plan Vial Plus no incluye para usted el servicio de remolque grúa");
    }

    @Test
    @Tag("MB-6")
    void aSuspendedMemberIsNotCoveredUntilASuperiorSaysSo() {
        var number = caseOf(room.rios);
        var refused = ask(number, "REMOLQUE_GRUA");
        assertThat(refused.last(DecidesCoverage.class)).containsInstanceOf(NotCovered.class);
        cases.record(number, 1, ana, new AuthorisationAsked(Subject.MEMBER, "Suspendida por mora de un día", Optional.empty())).orThrow();
        cases.record(number, 1, tomas, new AuthorisationDecided(Subject.MEMBER, true, "Pagó hoy")).orThrow();
        openings.decideCoverage(number, 1, tomas, Texts.SPANISH).orThrow();
        assertThat(cases.get(number, Sight.WHOLE).assistance(1).last(DecidesCoverage.class)).containsInstanceOf(CoverageDecided.class);
    }

    @Test
    @Tag("MB-6")
    @Tag("TK-28")
    void aNewcomerStandsToVerifyUntilTheAccountAnswers() {
        var newcomer = new Newcomer(room.meridiano.id(), room.vialPlus.id(), "51.000.001", "Nora", "Quiroga", "", "", "", "", "");
        var opened = openings.openCase(newCase(Optional.empty()), Optional.of(newcomer), Optional.empty(), ana, Texts.SPANISH).orThrow();
        var number = opened.file().number();
        var assistance = ask(number, "REMOLQUE_GRUA");
        assertThat(assistance.has(DecidesCoverage.class)).isFalse();
        assertThat(assistance.open(Subject.MEMBER)).isPresent();
        openings.verify(number, new MemberVerified(true, "Mesa de ayuda"), ana).orThrow();
        var identified = cases.get(number, Sight.WHOLE).file().last(MemberIdentified.class).orElseThrow();
        assertThat(identified.status()).isEqualTo(RosterStatus.ACTIVE);
        assertThat(members.get(identified.member()).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    @Tag("TK-28")
    void whatTheAccountAnswersAtTheConsoleStandsInTheRosterToo() {
        var newcomer = new Newcomer(room.meridiano.id(), room.vialPlus.id(), "51.000.002", "Saúl", "Quiroga", "", "", "", "", "");
        var number = openings.openCase(newCase(Optional.empty()), Optional.of(newcomer), Optional.empty(), ana, Texts.SPANISH).orThrow().file().number();
        ask(number, "REMOLQUE_GRUA");
        assertThat(visitor().post("/cases/" + number + "/1/verification", "entitled", "yes", "by", "Mesa de ayuda").statusCode()).isEqualTo(303);
        var identified = cases.get(number, Sight.WHOLE).file().last(MemberIdentified.class).orElseThrow();
        assertThat(identified.status()).isEqualTo(RosterStatus.ACTIVE);
        assertThat(members.get(identified.member()).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    @Tag("CA-2")
    void whatThePlanStillGivesAndWhatWasGivenStandOnThePreviousAssistances() {
        var member = freshMember("50.000.006");
        var earlier = caseOf(member);
        ask(earlier, "REMOLQUE_GRUA");
        var path = "/cases/" + caseOf(member) + "/previous";
        var page = visitor().get(path).body();
        assertThat(row(page, "4.2")).contains("$\u00a0180.000", "150 km", "1 de 3 usados", "2 de 3, en el año de contrato");
        assertThat(row(page, "6.1")).contains("sin límite");
        assertThat(page).contains(earlier + "/1");
        assertThat(visitor().get(path + "?service=REMOLQUE_GRUA&from=2026-11-22").body()).contains(earlier + "/1");
        assertThat(visitor().get(path + "?service=AUXILIO_VIAL").body()).doesNotContain(earlier + "/1");
        assertThat(visitor().get(path + "?line=HOGAR").body()).doesNotContain(earlier + "/1");
        assertThat(visitor().get(path + "?to=2026-11-01").body()).doesNotContain(earlier + "/1");
    }

    @Test
    @Tag("MB-3")
    void whoeverIsPickedAmongAPersonsPlansIsShown() {
        var other = members.search("28.441.907", Sight.ofAccount(room.valle.id()), 1).getFirst();
        assertThat(visitor().get("/cases/members/card?pick=" + other.id() + "&member=" + room.selzer.id()).body())
            .contains("name=\"member\" value=\"" + other.id() + "\"").contains("Banco Limay");
    }

    @Test
    @Tag("CO-4")
    void aLifeAtRiskIsOpenedWithItsCaseAndCoveredOnceTheMemberIsKnown() {
        var vital = new NewAssistance("AMBULANCIA", Priority.LIFE_RISK, "No respira", "", List.of(), Optional.empty());
        var opened = openings.openCase(newCase(Optional.empty()), Optional.empty(), Optional.of(vital), ana, Texts.SPANISH).orThrow();
        assertThat(opened.file().assistance(1).isVital()).isTrue();
        assertThat(opened.file().assistance(1).has(DecidesCoverage.class)).isFalse();
        openings.identify(opened.file().number(), new NewCase.Entitled(freshMember("50.000.004"), ""), ana, Texts.SPANISH).orThrow();
        assertThat(cases.get(opened.file().number(), Sight.WHOLE).assistance(1).last(DecidesCoverage.class)).containsInstanceOf(CoverageDecided.class);
    }

    @Test
    @Tag("CX-4") @Tag("MB-6")
    void whoIsToVerifyIsAskedForUnderAGuaranteeTooAndTheYesMakesItNoneOfThePlans() {
        var newcomer = new Newcomer(room.meridiano.id(), room.vialPlus.id(), "51.000.003", "Rita", "Quiroga", "", "", "", "", "");
        var number = openings.openCase(newCase(Optional.empty()), Optional.of(newcomer), Optional.empty(), ana, Texts.SPANISH).orThrow().file().number();
        var it = new NewAssistance("REMOLQUE_GRUA", Priority.EMERGENCY, "Otra vez", "", List.of(), Optional.empty()).under(Optional.of(new Original(153_100, 1, 11, "GRÚAS NORTE", ana.happenedAt().plusSeconds(60))));
        var opened = ((Reply.Recorded) openings.openAssistance(number, it, ana, Texts.SPANISH)).current();
        assertThat(opened.open(Subject.MEMBER)).isPresent();
        assertThat(opened.category()).contains(Category.WARRANTY);
        openings.decideCoverage(number, 1, ana, Texts.SPANISH);
        assertThat(cases.get(number, Sight.WHOLE).assistance(1).category()).contains(Category.WARRANTY);
    }

    private Visitor visitor() {
        var ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
        return ana;
    }

    /** The row of the plan's services that ends with this clause. */
    private static String row(String page, String clause) {
        return Stream.of(page.split("<tr>")).filter(it -> it.contains(">" + clause + "</td>")).findFirst().orElseThrow();
    }

    private Assistance ask(long number, String service) {
        var it = new NewAssistance(service, Priority.EMERGENCY, "Pide ayuda", "", List.of(), Optional.of(room.selzer.vehicles().getFirst()));
        return ((Reply.Recorded) openings.openAssistance(number, it, ana, Texts.SPANISH)).current();
    }

    private long caseOf(Member member) { return openings.openCase(newCase(Optional.of(member)), ana).orThrow().file().number(); }

    private NewCase newCase(Optional<Member> member) { return newCase(member, ""); }

    private NewCase newCase(Optional<Member> member, String person) {
        var viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        return new NewCase(room.meridiano.id(), "", new Caller("", "", "+542920412345", ""), "", member.map(it -> new NewCase.Entitled(it, person)),
            Optional.of(new Location(Optional.of(viedma.id()), viedma.label(), "RN 3", "", Optional.empty(), Optional.empty())));
    }

    private Member freshMember(String document) {
        var like = room.selzer;
        return members.add(new Member(0, like.account(), like.plan(), document, "Irma", "Sosa", "", "", "", "", "", like.starts(), like.ends(), MemberStatus.ACTIVE, MovableClock.START,
            like.vehicles(), List.of(new Beneficiary("Hugo Sosa", "", Kinship.CHILD, "", Set.of("CONSULTORIA_LEGAL")))), room.ana.actor(), MovableClock.START);
    }
}
