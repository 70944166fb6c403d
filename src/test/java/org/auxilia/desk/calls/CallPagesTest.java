package org.auxilia.desk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Aspect.Conversation;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.MonitoringFact.CallBackPromised;
import org.auxilia.assistance.MonitoringFact.SpokeWithMember;
import org.auxilia.assistance.OpeningFact.GivenUp;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Task;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.desk.calls.FoundCase.By;
import org.auxilia.desk.opening.CallRooms;
import org.auxilia.membership.Account;
import org.auxilia.membership.Member;
import org.auxilia.quality.Complaints;
import org.auxilia.staff.People;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CA-13 by its borders: how a case is found, and what the form refuses. */
@AuxiliaTest
class CallPagesTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired CallSearch search;
    @Autowired Openings openings;
    @Autowired Cases cases;
    @Autowired Complaints complaints;
    @Autowired MovableClock clock;
    private Account meridiano;
    private Member selzer;
    private Visitor ana;
    private long number;

    @BeforeEach
    void aCaseOfSelzersCalledInByHisWife() {
        clock.moveTo(MovableClock.START);
        var room = CallRooms.open(beans);
        meridiano = room.meridiano();
        selzer = room.selzer();
        number = openings.openCase(new NewCase(meridiano.id(), "", new Caller("Lucía", "Selzer", "+5492920477777", ""), "", Optional.of(new NewCase.Entitled(selzer, "")), Optional.empty()), now()).orThrow().file().number();
        openings.openAssistance(number, new NewAssistance("AMBULANCIA", Priority.EMERGENCY, "Se cayó", "", List.of(), Optional.empty()), now(), Texts.SPANISH);
        cases.record(number, 1, now(), new FieldChanged("plate", "", "AE 407 QD")).orThrow();
        ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
    }

    @Test @Tag("CA-13")
    void itIsFoundByNumberByPlateAndByTheTelephoneOfCallerOrMemberHoweverItIsWritten() {
        assertThat(ways(String.valueOf(number))).contains(By.NUMBER);
        assertThat(ways(number + "/1")).contains(By.NUMBER);
        for (var plate : List.of("AE 407 QD", "ae407qd", "AE-407-QD")) assertThat(ways(plate)).as(plate).contains(By.PLATE);
        for (var phone : List.of("477777", "2920477777", "02920 477777", "02920 15-477777", "+54 9 2920 47-7777", "0054 2920 477777")) assertThat(ways(phone)).as(phone).contains(By.TELEPHONE);
        for (var phone : List.of("02920 15-412345", "+54 9 2920 412345", "412345")) assertThat(ways(phone)).as(phone).contains(By.TELEPHONE);
        assertThat(ways("selzer")).containsExactly(By.NAME);
    }

    @Test @Tag("CA-13")
    void whatIsTooShortOrOfNobodyFindsNothing() {
        for (var typed : List.of("4777", "77", "AE", "999999999", "ZZ 999 ZZ", "%", "_", "'; drop", "+")) assertThat(found(typed)).as(typed).isEmpty();
    }

    @Test @Tag("CA-13") @Tag("ID-2")
    void whoMaySeeOneAccountFindsNothingOfAnother() {
        assertThat(search.of("477777", Sight.ofAccount(meridiano.id()), clock.instant())).extracting(FoundCase::number).contains(number);
        assertThat(search.of("477777", Sight.ofAccount(meridiano.id() + 1), clock.instant())).isEmpty();
        var nobody = new Visitor(port);
        assertThat(nobody.get("/calls?q=477777").statusCode()).isEqualTo(303);
    }

    @Test @Tag("CA-13")
    void aClosedCaseIsFoundForThirtyDays() {
        cases.record(number, 1, now(), new GivenUp("DESISTE", Optional.empty())).orThrow();
        cases.record(number, 0, now(), new CaseClosed()).orThrow();
        clock.advance(Duration.ofDays(30));
        assertThat(ways(String.valueOf(number))).contains(By.NUMBER);
        clock.advance(Duration.ofSeconds(1));
        assertThat(found(String.valueOf(number))).isEmpty();
    }

    @Test @Tag("CA-13")
    void anOpenCaseIsNotHiddenByFiftyLaterOnesOfTheSameTelephoneThatAreOver() {
        clock.moveTo(MovableClock.START.minus(Duration.ofDays(60)));
        long open = agency();
        for (int i = 0; i < 51; i++) {
            clock.advance(Duration.ofMinutes(1));
            long later = agency();
            cases.record(later, 1, now(), new GivenUp("DESISTE", Optional.empty())).orThrow();
            cases.record(later, 0, now(), new CaseClosed()).orThrow();
        }
        clock.advance(Duration.ofDays(31));
        assertThat(search.of("488888", Sight.WHOLE, clock.instant())).extracting(FoundCase::number).containsExactly(open);
    }

    private long agency() {
        long it = openings.openCase(new NewCase(meridiano.id(), "", new Caller("Agencia", "Sur", "+5492920488888", ""), "", Optional.of(new NewCase.Entitled(selzer, "")), Optional.empty()), now()).orThrow().file().number();
        openings.openAssistance(it, new NewAssistance("AMBULANCIA", Priority.EMERGENCY, "Se cayó", "", List.of(), Optional.empty()), now(), Texts.SPANISH);
        return it;
    }

    @Test @Tag("CA-13")
    void whatIsMissingIsToldAtItsFieldAndNothingTypedIsLost() {
        assertThat(call("by", "", "wants", "", "text", "").statusCode()).isEqualTo(422);
        assertThat(call("by", "SUPERVISOR", "wants", "NEWS", "text", "dice", "name", "Pedro").statusCode()).isEqualTo(422);
        assertThat(call("by", "THIRD", "wants", "NEWS", "text", "dice algo").body()).contains("Indique quién llama o desde qué teléfono").contains("dice algo");
        assertThat(call("by", "THIRD", "wants", "CANCEL", "text", "que no vengan", "name", "Pedro").statusCode()).isEqualTo(422);
        assertThat(call("by", "THIRD", "wants", "CANCEL", "text", "que no vengan", "name", "Pedro", "decides", "EMPOWERED:Pedro").body()).contains("Elija una de las opciones");
        assertThat(call("by", "THIRD", "wants", "NEWS", "text", "dice", "name", "Pedro", "callBack", "PROMISED").statusCode()).isEqualTo(422);
        assertThat(call("by", "THIRD", "wants", "NEWS", "text", "dice", "name", "Pedro", "assistance", "2").statusCode()).isEqualTo(422);
        assertThat(talks()).isEmpty();
    }

    @Test @Tag("CA-13") @Tag("QL-1")
    void eachWishLeadsToItsActAndAComplaintIsOpenAtOnce() {
        assertThat(next("NEWS")).endsWith("/cases/" + number + "/1");
        assertThat(next("ANOTHER_SERVICE")).endsWith("/cases/" + number + "/new");
        assertThat(next("CANCEL", "decides", "MEMBER:Alejandro Selzer")).contains("/1?act=giving-up").doesNotContain("cancellation");
        assertThat(next("CHANGE", "decides", "BENEFICIARY:Lucía Selzer")).contains("/1?act=programming");
        assertThat(complaints.latest(java.time.Instant.MAX, Sight.WHOLE, 10)).noneMatch(it -> it.caseNumber() == number);
        assertThat(next("COMPLAINT")).endsWith("/cases/" + number + "/1");
        assertThat(complaints.latest(java.time.Instant.MAX, Sight.WHOLE, 10)).filteredOn(it -> it.caseNumber() == number).hasSize(1).allMatch(it -> it.words().equals("dice") && it.receivedAt().equals(clock.instant()));
        assertThat(talks()).hasSize(5).allMatch(it -> it instanceof SpokeWithMember && it.voice().orElseThrow().phone().equals("+5492920477777"));
    }

    @Test @Tag("TK-32")
    void theLineThatDroppedIsRungBackInTwoMinutesAndAnHourThatHasPassedIsTomorrows() {
        next("NEWS", "callBack", "DROPPED");
        assertThat(promise().at()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        var local = clock.instant().atZone(meridiano.zone());
        next("NEWS", "callBack", "PROMISED", "callAt", local.minusMinutes(1).toLocalTime().toString());
        assertThat(promise().at()).isEqualTo(local.minusMinutes(1).plusDays(1).toInstant());
        next("NEWS", "callBack", "PROMISED", "callAt", local.toLocalTime().toString());
        assertThat(promise().at()).isEqualTo(clock.instant());
    }

    @Test @Tag("CA-13") @Tag("TK-32")
    void whatACaseOwesThatHasNoAssistanceYetIsDoneOnItsPage() {
        number = openings.openCase(new NewCase(meridiano.id(), "", new Caller("Lucía", "Selzer", "+5492920477777", ""), "", Optional.of(new NewCase.Entitled(selzer, "")), Optional.empty()), now()).orThrow().file().number();
        var path = "/cases/" + number;
        assertThat(call("by", "THIRD", "wants", "COMPLAINT", "text", "nadie atiende", "name", "Pedro", "phone", "02920 15-400999", "callBack", "DROPPED").statusCode()).isEqualTo(303);
        assertThat(owed()).containsExactlyInAnyOrder(Task.CALL_BACK, Task.HEAR_COMPLAINT);
        assertThat(ana.get(path).body()).contains("Devolver el llamado: Tercero").doesNotContain("Hay un reclamo por atender");

        assertThat(ana.post(path + "/call-back", "whom", "THIRD", "answered", "yes", "said", "").statusCode()).as("what was said is missing").isEqualTo(422);
        assertThat(ana.post(path + "/call-back", "whom", "THIRD", "answered", "no").statusCode()).isEqualTo(303);
        assertThat(owed()).as("nobody answered").contains(Task.CALL_BACK);
        assertThat(ana.post(path + "/call-back", "whom", "THIRD", "answered", "yes", "said", "Queda al tanto").statusCode()).isEqualTo(303);
        assertThat(owed()).containsExactly(Task.HEAR_COMPLAINT);
        assertThat(cases.get(number, Sight.WHOLE).file().last(Conversation.class).orElseThrow().text()).isEqualTo("Queda al tanto");

        assertThat(ana.post(path + "/complaint-hearing", "hearing", "Se habló").statusCode()).as("a superior's").isEqualTo(409);
        var tomas = new Visitor(port);
        tomas.signIn("supervisor", People.PASSWORD);
        assertThat(tomas.get(path).body()).contains("Hay un reclamo por atender");
        assertThat(tomas.post(path + "/complaint-hearing", "hearing", "Se le pidió disculpas").statusCode()).isEqualTo(303);
        assertThat(owed()).isEmpty();
    }

    @Test @Tag("CA-13")
    void whoCallsIsKnownByHisNumberHoweverItIsWrittenAndAStrangerIsNobody() {
        assertThat(ana.get("/cases/" + number + "/call?phone=02920+15-412345").body()).contains("value=\"MEMBER\" checked").contains("Alejandro Selzer");
        var stranger = ana.get("/cases/" + number + "/call?phone=02920+15-499999").body();
        assertThat(stranger).contains("value=\"THIRD\" checked").doesNotContain("name=\"name\" value=\"Alejandro");
    }

    private List<Task> owed() { return cases.get(number, Sight.WHOLE).file().promises().stream().map(it -> it.task()).filter(it -> it != Task.OPEN_ASSISTANCE).toList(); }

    private CallBackPromised promise() { return cases.get(number, Sight.WHOLE).assistance(1).last(CallBackPromised.class).orElseThrow(); }

    private List<Conversation> talks() { return cases.get(number, Sight.WHOLE).assistance(1).all(Conversation.class).toList(); }

    private String next(String wants, String... more) {
        var fields = new java.util.ArrayList<>(List.of("by", "MEMBER", "wants", wants, "text", "dice", "name", "Lucía", "phone", "02920 15-477777"));
        fields.addAll(List.of(more));
        var answer = call(fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(wants).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private java.net.http.HttpResponse<String> call(String... fields) { return ana.post("/cases/" + number + "/call", fields); }

    private List<FoundCase> found(String typed) { return search.of(typed, Sight.WHOLE, clock.instant()).stream().filter(it -> it.number() == number).toList(); }

    private Iterable<By> ways(String typed) {
        assertThat(found(typed)).as(typed).hasSize(1);
        return found(typed).getFirst().by();
    }

    private Stamp now() { return Stamp.now(CallRooms.open(beans).ana(), clock.instant()); }
}
