package org.auxilia.desk.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.desk.opening.Telephone.find;
import static org.auxilia.desk.opening.Telephone.place;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.FileFact.DuplicateRuledOut;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.ConnectionDeclined;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Money;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.desk.opening.SimilarCase.Likeness;
import org.auxilia.desk.opening.SimilarCases.Features;
import org.auxilia.geography.Places;
import org.auxilia.membership.Vehicle;
import org.auxilia.staff.People;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CA-11: twenty minutes ago the same member called; it is one case, or somebody says why it is another. */
@AuxiliaTest
class SimilarCasesTest {

    private static final String PHONE = "+542920412345";

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;
    @Autowired
    SimilarCases similar;
    @Autowired
    Openings openings;
    @Autowired
    Cases cases;
    @Autowired
    Places places;
    @Autowired
    MovableClock clock;
    private CallRoom room;
    private long open;

    @BeforeEach
    void selzerHasAnOpenCaseForTwentyMinutes() {
        room = new CallRoom(beans).open(MovableClock.START);
        clock.moveTo(MovableClock.START);
        open = openings.openCase(new NewCase(room.meridiano.id(), "", new Caller("Alejandro", "Selzer", PHONE, ""), "", Optional.of(new NewCase.Entitled(room.selzer, "")),
            Optional.of(viedma("RN 3 km 965"))), now()).orThrow().file().number();
        openings.openAssistance(open, new NewAssistance("PINTURA", Priority.EMERGENCY, "Se manchó", "", List.of(), Optional.empty()), now(), Texts.SPANISH);
        cases.record(open, 1, now(), new FieldChanged("plate", "", "AE 407 QD")).orThrow();
        clock.advance(Duration.ofMinutes(20));
    }

    @Test
    @Tag("CA-11")
    void anOpenCaseIsKnownByMemberTelephonePlateOrPlace() {
        assertThat(likeness(new Features("", Optional.of(room.selzer.id()), List.of(), Optional.empty(), ""))).containsExactly(Likeness.MEMBER);
        assertThat(likeness(new Features("+54 2920 412345", Optional.empty(), List.of(), Optional.empty(), ""))).containsExactly(Likeness.TELEPHONE);
        assertThat(likeness(new Features("", Optional.empty(), List.of(car("ae407qd")), Optional.empty(), ""))).containsExactly(Likeness.PLATE);
        assertThat(likeness(new Features("", Optional.empty(), List.of(), viedma("").place(), " rn 3 KM 965 "))).containsExactly(Likeness.PLACE);
        assertThat(likeness(new Features(PHONE, Optional.of(room.selzer.id()), room.selzer.vehicles(), viedma("").place(), "RN 3 km 965"))).containsExactlyInAnyOrder(Likeness.values());
    }

    @Test
    @Tag("CA-11")
    void theSameTownOrNothingInCommonIsNoSign() {
        assertThat(similar.of(Features.NONE, Sight.WHOLE, MovableClock.START)).isEmpty();
        assertThat(similar.of(new Features("", Optional.empty(), List.of(), viedma("").place(), ""), Sight.WHOLE, MovableClock.START)).isEmpty();
        assertThat(similar.of(new Features("+542920999999", Optional.of(room.rios.id()), List.of(car("ZZ999ZZ")), viedma("").place(), "RN 3 km 966"), Sight.WHOLE, MovableClock.START)).isEmpty();
    }

    @Test
    @Tag("CA-11")
    void whatIsClosedOrWasOpenedASecondBeforeTheTermIsNotShown() {
        var member = new Features("", Optional.of(room.selzer.id()), List.of(), Optional.empty(), "");
        assertThat(found(member, MovableClock.START)).isPresent();
        assertThat(found(member, MovableClock.START.plusSeconds(1))).isEmpty();
        var price = new Money(4_500_000, "ARS");
        cases.record(open, 1, now(), new PriceTold(Bill.CONNECTION, price, price, Optional.empty(), List.of(), 30, MovableClock.START.plusSeconds(3600), Optional.empty(), Optional.empty())).orThrow();
        cases.record(open, 1, now(), new ConnectionDeclined("45000", "CONEXION_RECHAZADA")).orThrow();
        cases.record(open, 0, now(), new CaseClosed()).orThrow();
        assertThat(found(member, MovableClock.START)).isEmpty();
    }

    @Test
    @Tag("CA-11")
    @Tag("CA-4")
    void itIsShownWhileOneTypesAndAnotherCaseNeedsItsReason() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920777777");
            assertThat(page.locator(".similar")).hasCount(0);
            find(page, "28441907");
            assertThat(page.locator(".similar h2")).containsText("ser el mismo");
            assertThat(row(page)).containsText(String.valueOf(open));
            assertThat(row(page)).containsText("mismo afiliado");
            assertThat(row(page)).containsText("hace 20 min");
            browser.picture("case-similar");
            browser.axeInBothThemes();
            place(page);
            page.locator("#f-description").fill("Ahora es el auto de su mujer");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#f-otherBecause")).hasAttribute("aria-invalid", "true");
            page.waitForLoadState();
            assertThat(page.locator("#f-description")).hasValue("Ahora es el auto de su mujer");
            page.locator("#f-otherBecause").fill("Es otro auto, en otro lugar");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/cases/*/new");
            var number = Long.parseLong(page.url().replaceFirst("^.*/cases/(\\d+)/new$", "$1"));
            assertThat(cases.get(number, Sight.WHOLE).file().last(DuplicateRuledOut.class))
                .contains(new DuplicateRuledOut(List.of(String.valueOf(open)), "Es otro auto, en otro lugar"));
        }
    }

    @Test
    @Tag("CA-11")
    void aCaseThatNobodyWasShownIsNotRuledOut() {
        var ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
        var answer = ana.post("/cases", "account", String.valueOf(room.meridiano.id()), "phone", "02920412345", "shown", "1", "otherBecause", "Es otro pedido");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Mientras tanto se abrió otro expediente").contains("Es otro pedido");
    }

    @Test
    @Tag("CA-11")
    void theCallIsAddedToTheOpenCase() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920412345");
            assertThat(row(page)).containsText("mismo teléfono");
            row(page).getByText("Agregar a este expediente").click();
            page.waitForURL("**/cases/" + open + "/new");
        }
    }

    @Test
    @Tag("CA-11")
    @Tag("CO-4")
    void aLifeAtRiskIsNotAskedForReasons() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920412345");
            place(page);
            page.locator("#f-vital").check();
            page.locator("#f-service").selectOption("REMOLQUE_GRUA");
            assertThat(page.locator("#f-otherBecause")).hasCount(0);
            assertThat(row(page)).containsText(String.valueOf(open));
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/cases/*/1");
        }
    }

    private Iterable<Likeness> likeness(Features features) {
        var found = found(features, MovableClock.START).orElseThrow();
        assertThat(found.services()).containsExactly("PINTURA");
        return found.likeness();
    }

    /** Other stories of this class have left cases of the same member. */
    private Optional<SimilarCase> found(Features features, Instant since) { return similar.of(features, Sight.WHOLE, since).stream().filter(it -> it.number() == open).findFirst(); }

    private Locator row(Page page) { return page.locator(".similar li", new Page.LocatorOptions().setHasText(String.valueOf(open))); }
    private Stamp now() { return Stamp.now(room.ana.actor(), clock.instant()); }
    private static Vehicle car(String plate) { return new Vehicle(plate, "", "", "", org.auxilia.membership.VehicleKind.CAR); }

    private Location viedma(String address) {
        var viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        return new Location(Optional.of(viedma.id()), viedma.label(), address, "", Optional.empty(), Optional.empty());
    }
}
