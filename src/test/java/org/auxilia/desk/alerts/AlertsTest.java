package org.auxilia.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.agenda.BoardQuery;
import org.auxilia.agenda.BoardRow;
import org.auxilia.agenda.Boards;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.OpeningFact.PriorityChanged;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.desk.opening.CallRooms;
import org.auxilia.geography.Places;
import org.auxilia.membership.Alert;
import org.auxilia.membership.AlertKey;
import org.auxilia.membership.AlertKind;
import org.auxilia.membership.Alerted;
import org.auxilia.membership.Alerts;
import org.auxilia.membership.Member;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** MB-9 by its borders: what is matched, until when, and who may know. */
@AuxiliaTest
@Tag("MB-9")
class AlertsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Alerts alerts;
    @Autowired CatalogueChanges changes;
    @Autowired Boards boards;
    @Autowired Openings openings;
    @Autowired Cases cases;
    @Autowired Places places;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    private CallRooms room;

    @BeforeEach
    void nobodyIsWarnedOfAnything() {
        clock.moveTo(MovableClock.START);
        room = CallRooms.open(beans);
        jdbc.sql("update alert set ended_at = since where ended_at is null").update();
    }

    @Test
    void aTelephoneMatchesHoweverItIsWrittenAPlateTooAndAPlaceWithItsAddress() {
        make(AlertKind.NEED, Alerted.telephone("+5492920412345"));
        for (var phone : List.of("+5492920412345", "+542920412345", "02920 15-412345", "2920412345")) assertThat(about(Alerted.telephone(phone))).as(phone).hasSize(1);
        for (var phone : List.of("+5492920412346", "412", "")) assertThat(about(Alerted.telephone(phone))).as(phone).isEmpty();
        make(AlertKind.NEED, Alerted.plate("AE 407 QD"));
        assertThat(about(Alerted.plate("ae-407-qd"))).hasSize(1);
        assertThat(about(Alerted.plate("AE 407 QE"))).isEmpty();
        int viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma").id();
        int patagones = places.of("AR", "Buenos Aires", "Patagones").id();
        make(AlertKind.NEED, Alerted.place(viedma, "Colón 123", "Viedma"));
        make(AlertKind.NEED, Alerted.place(patagones, "", "Patagones"));
        assertThat(about(Alerted.place(viedma, " COLÓN 123", "Viedma"))).hasSize(1);
        assertThat(about(Alerted.place(viedma, "Colón 124", "Viedma"))).isEmpty();
        assertThat(about(Alerted.place(patagones, "Mitre 1", "Patagones"))).hasSize(1);
        make(AlertKind.VIP, member(room.selzer()));
        assertThat(about(member(room.selzer()))).hasSize(1);
        assertThat(about(member(room.rios()))).isEmpty();
        assertThat(about(member(room.selzer()), Alerted.plate("AE407QD"), Alerted.telephone("2920412345"))).extracting(it -> it.kind().orElseThrow()).containsExactly(AlertKind.NEED, AlertKind.NEED, AlertKind.VIP);
    }

    @Test
    void itIsShownUntilTheSecondInWhichItEnds() {
        make(AlertKind.VIP, member(room.rios()));
        clock.moveTo(MovableClock.START.plus(DAY).minusSeconds(1));
        assertThat(about(member(room.rios()))).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(about(member(room.rios()))).isEmpty();
        assertThat(alerts.latest(Role.SUPERVISOR, Sight.WHOLE, clock.instant(), Optional.empty(), Alerts.MOST).alerts()).anyMatch(it -> it.about().equals(room.rios().name()) && !it.stands(clock.instant()));
    }

    @Test @Tag("LG-4")
    void whoMadeAndWhoEndedItStaysAndTheFirstWordStands() {
        long id = make(AlertKind.NEED, member(room.selzer()));
        alerts.end(id, "Ya no usa silla", room.ana(), Sight.WHOLE, clock.instant());
        assertThat(about(member(room.selzer()))).isEmpty();
        assertThatThrownBy(() -> alerts.end(id, "otra vez", room.tomas(), Sight.WHOLE, clock.instant())).isInstanceOf(Failure.Refused.class);
        var trail = changes.of("alert", id);
        assertThat(trail).anyMatch(it -> it.field().equals("reason") && it.actor().equals(room.ana().name()) && it.became().equals(Optional.of("porque sí")));
        assertThat(trail).filteredOn(it -> it.field().equals("ended")).hasSize(1).allMatch(it -> it.became().equals(Optional.of("Ya no usa silla")));
        long over = make(AlertKind.NEED, member(room.selzer()));
        clock.advance(DAY);
        assertThatThrownBy(() -> alerts.end(over, "tarde", room.ana(), Sight.WHOLE, clock.instant())).isInstanceOf(Failure.Refused.class);
        assertThatThrownBy(() -> alerts.end(999_999, "nada", room.ana(), Sight.WHOLE, clock.instant())).isInstanceOf(Failure.NotFound.class);
    }

    @Test @Tag("ID-2")
    void aSuspicionIsASuperiorsToMakeReadAndEndAndNobodyOfTheAccountLearnsOfAnyAlert() {
        assertThatThrownBy(() -> alerts.make(AlertKind.ABUSE, member(room.selzer()), "tres grúas por semana", in(DAY), room.ana(), clock.instant())).isInstanceOf(Failure.Forbidden.class);
        long id = alerts.make(AlertKind.ABUSE, member(room.selzer()), "tres grúas por semana", in(DAY), room.tomas(), clock.instant());
        make(AlertKind.VIP, member(room.selzer()));
        var seen = alerts.about(List.of(member(room.selzer())), Role.COORDINATOR, clock.instant());
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst()).matches(it -> it.kind().isEmpty() && it.reason().isEmpty() && it.author().isEmpty() && it.key().equals("membership.alert.ask-superior"));
        for (var role : List.of(Role.SUPERVISOR, Role.OPERATIONS_MANAGER, Role.GENERAL_MANAGEMENT))
            assertThat(alerts.about(List.of(member(room.selzer())), role, clock.instant()).getFirst().reason()).as("%s", role).isEqualTo("tres grúas por semana");
        for (var role : List.of(Role.ACCOUNT, Role.QUALITY_MANAGER, Role.ADMINISTRATOR)) {
            assertThat(alerts.about(List.of(member(room.selzer())), role, clock.instant())).as("%s", role).isEmpty();
            assertThat(alerts.latest(role, Sight.WHOLE, clock.instant(), Optional.empty(), Alerts.MOST).alerts()).as("%s", role).isEmpty();
        }
        assertThatThrownBy(() -> alerts.end(id, "no", room.ana(), Sight.WHOLE, clock.instant())).isInstanceOf(Failure.Forbidden.class);
        alerts.end(id, "Se aclaró", room.tomas(), Sight.WHOLE, clock.instant());
    }

    @Test @Tag("BD-1") @Tag("PR-5")
    void aVipIsMarkedAndNeverGoesBeforeALifeAtRisk() {
        long vip = opened(room.selzer(), "+5492920412345");
        long vital = opened(room.rios(), "+5492920400400");
        make(AlertKind.VIP, member(room.selzer()));
        clock.advance(Duration.ofHours(2));
        cases.record(vital, 1, Stamp.now(room.ana(), clock.instant()), new PriorityChanged(Priority.LIFE_RISK, "se descompuso")).orThrow();
        var rows = rows();
        assertThat(rows).filteredOn(it -> it.number() == vip).hasSize(1).allMatch(BoardRow::vip);
        assertThat(rows).filteredOn(it -> it.number() == vital).hasSize(1).noneMatch(BoardRow::vip);
        assertThat(rows.stream().map(BoardRow::number).toList().indexOf(vital)).isLessThan(rows.stream().map(BoardRow::number).toList().indexOf(vip));
        assertThat(boards.page(query(Optional.of(room.meridiano().id()))).rows()).as("of the account").isNotEmpty().noneMatch(BoardRow::vip);
        var order = rows.stream().map(BoardRow::label).toList();
        clock.moveTo(MovableClock.START.plus(DAY));
        assertThat(rows()).noneMatch(BoardRow::vip).extracting(BoardRow::label).containsExactlyElementsOf(order);
        make(AlertKind.VIP, Alerted.telephone("+5492920400400"));
        assertThat(rows()).filteredOn(BoardRow::vip).extracting(BoardRow::number).containsOnly(vital);
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsWhatWasTyped() {
        var ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
        var path = "/alerts?member=" + room.selzer().id();
        assertThat(ana.post(path).statusCode()).isEqualTo(422);
        var about = member(room.selzer()).code();
        assertThat(ana.post(path, "about", "MEMBER:0:", "kind", "NEED", "reason", "sorda", "until", "2027-01-01").body()).contains("Elija una de las opciones").contains("sorda");
        assertThat(ana.post(path, "about", about, "kind", "NEED", "reason", "sorda", "until", yesterday().toString()).body()).contains("Esa fecha ya pasó");
        assertThat(ana.post(path, "about", about, "kind", "ABUSE", "reason", "sospecho", "until", "2027-01-01").statusCode()).isEqualTo(403);
        assertThat(ana.post(path, "about", about, "kind", "NEED", "reason", "sorda", "until", yesterday().plusDays(1).toString()).statusCode()).isEqualTo(303);
        assertThat(about(member(room.selzer()))).hasSize(1).allMatch(it -> it.until().equals(yesterday().plusDays(2).atStartOfDay(ZoneId.of("America/Argentina/Buenos_Aires")).toInstant()));
        assertThat(ana.post("/alerts", "subject", "TELEPHONE", "text", "llamar", "kind", "NEED", "reason", "sorda", "until", "2027-01-01").body()).contains("No es un teléfono ni una placa");
        assertThat(ana.post("/alerts", "subject", "PLATE", "text", "AB", "kind", "NEED", "reason", "sorda", "until", "2027-01-01").statusCode()).isEqualTo(422);
        assertThat(ana.post("/alerts", "subject", "PLACE", "text", "Viedma", "kind", "NEED", "reason", "sorda", "until", "2027-01-01").statusCode()).isEqualTo(422);
        assertThat(ana.post("/alerts", "subject", "TELEPHONE", "text", "02920 15-478888", "kind", "LANGUAGE", "reason", "sólo guaraní", "until", "2027-01-01").statusCode()).isEqualTo(303);
        assertThat(about(Alerted.telephone("+5492920478888"))).extracting(Alert::reason).containsExactly("sólo guaraní");
        var id = about(member(room.selzer())).getFirst().id();
        assertThat(ana.post("/alerts/" + id + "/end?member=" + room.selzer().id()).statusCode()).isEqualTo(422);
        assertThat(ana.get("/alerts?member=999999999").statusCode()).isEqualTo(404);
    }

    /** A hundred at a time, each once, in the order of the first page; as a file all of them. */
    @Test
    @Tag("OP-5")
    void aLongListGoesOnWhereTheLastPageEnded() {
        jdbc.sql("update alert set ended_at = null, until = :until where id in (select id from alert order by id limit 2)").param("until", in(DAY).atOffset(ZoneOffset.UTC)).update();
        for (int i = 0; i < 230; i++) {
            clock.advance(Duration.ofMillis(i % 3)); // several at one moment
            make(AlertKind.values()[1 + i % 3], i % 2 == 0 ? Alerted.plate("PG %03d XX".formatted(i)) : member(room.rios()));
        }
        var whole = new ArrayList<Long>();
        for (var after = Optional.<AlertKey>empty(); ; ) {
            var slice = alerts.latest(Role.SUPERVISOR, Sight.WHOLE, clock.instant(), after, Alerts.MOST);
            slice.alerts().forEach(it -> whole.add(it.id()));
            if (slice.next().isEmpty()) break;
            after = AlertKey.parse(slice.next());
            assertThat(after).isPresent();
        }
        assertThat(whole).hasSize(jdbc.sql("select count(*)::int from alert").query(Integer.class).single()).doesNotHaveDuplicates()
            .isEqualTo(alerts.latest(Role.SUPERVISOR, Sight.WHOLE, clock.instant(), Optional.empty(), 10_000).alerts().stream().map(Alert::id).toList());
        for (var text : List.of("", "x", "0_0_1_2026_5", "0_0_1_2026-13-45T00:00:00Z_5", "2_0_1_2026-11-23T11:00:00Z_5")) assertThat(AlertKey.parse(text)).as(text).isEmpty();

        var tomas = new Visitor(port);
        tomas.signIn("supervisor", People.PASSWORD);
        var seen = new ArrayList<String>();
        for (var next = "/alerts?member=" + room.rios().id(); next != null; ) {
            var body = tomas.get(next).body();
            Pattern.compile("/alerts/(\\d+)/end").matcher(body).results().map(it -> it.group(1)).distinct().forEach(seen::add);
            var link = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
            if (seen.size() > 100) assertThat(body).contains("Al principio");
        }
        assertThat(seen).hasSize(115).doesNotHaveDuplicates();
        assertThat(tomas.get("/alerts?member=" + room.rios().id() + "&format=csv").body().lines().filter(it -> it.contains(room.rios().name()))).hasSize(115);
        try (var browser = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            var page = browser.go("/alerts?member=" + room.rios().id());
            page.locator(".pager [rel=next]").click();
            page.waitForURL("**/alerts?member=" + room.rios().id() + "&after=*");
            page.locator(".pager").scrollIntoViewIfNeeded();
            browser.axeInBothThemes();
            browser.picture("alerts-long");
            page.getByText("Al principio").click();
            page.waitForURL("**/alerts?member=" + room.rios().id());
        }
        assertThat(tomas.get("/alerts?after=nonsense").statusCode()).isEqualTo(200);
        assertThat(tomas.post("/alerts?member=" + room.rios().id(), List.of("Accept", "application/json"), "about", member(room.rios()).code(), "kind", "NEED", "reason", "sorda", "until", "2027-01-01").body()).as("an act says that there are more").contains("\"cut\":true");
    }

    private LocalDate yesterday() { return clock.instant().atZone(ZoneId.of("America/Argentina/Buenos_Aires")).toLocalDate().minusDays(1); }

    private List<BoardRow> rows() { return boards.page(query(Optional.empty())).rows(); }

    private BoardQuery query(Optional<Integer> within) {
        var filter = new BoardQuery.Filter("", Optional.empty(), "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), ZoneOffset.UTC, BoardQuery.View.EVERYTHING, clock.instant());
        return new BoardQuery(BoardQuery.Tab.OPEN, room.ana().id(), within.map(Sight::ofAccount).orElse(Sight.WHOLE), within.isEmpty(), filter, Optional.empty(), 50);
    }

    private long opened(Member member, String phone) {
        var now = Stamp.now(room.ana(), clock.instant());
        long number = openings.openCase(new NewCase(room.meridiano().id(), "", new Caller(member.firstNames(), member.lastNames(), phone, ""), "", Optional.of(new NewCase.Entitled(member, "")), Optional.empty()), now).orThrow().file().number();
        openings.openAssistance(number, new NewAssistance("AMBULANCIA", Priority.EMERGENCY, "Se cayó", "", List.of(), Optional.empty()), now, Texts.SPANISH);
        return number;
    }

    private long make(AlertKind kind, Alerted thing) { return alerts.make(kind, thing, "porque sí", in(DAY), room.ana(), clock.instant()); }
    private Instant in(Duration term) { return clock.instant().plus(term); }
    private List<Alert> about(Alerted... things) { return alerts.about(List.of(things), Role.COORDINATOR, clock.instant()); }
    private static Alerted member(Member it) { return Alerted.member(it.id(), it.name()); }
}
