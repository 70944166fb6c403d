package org.auxilia.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was typed and not sent is there again: in the same browser, in another one, for nobody else. */
@AuxiliaTest
@Tag("CA-10")
class DraftStoryTest {

    private static final String OFFER = ".note.draft";
    /** The other tabs are given a moment to name what is typed in them, which on a busy machine is over before they do: it lasts until one has. */
    private static final String PATIENT = """
        (() => {
          let named;
          const told = new Promise(done => { named = done; }), usual = window.setTimeout;
          window.BroadcastChannel = class extends BroadcastChannel {
            set onmessage(hear) { super.onmessage = e => { hear(e); if (this.name === "auxilia-drafts" && e.data) named(); }; }
          };
          window.setTimeout = (act, wait, ...more) => wait === 150 ? told.then(() => act(...more)) : usual(act, wait, ...more);
        })()""";

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Drafts drafts;
    @Autowired MovableClock clock;

    @Test
    void aClosedTabLosesNothingAndAnotherBrowserHasItByOneKey() {
        int her = People.with(users, Role.ADMINISTRATOR).id();
        People.with(users, Role.SUPERVISOR);
        try (var here = Browser.at(port).signIn("administrator", People.PASSWORD); var there = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var tab = here.page().context().newPage();
            tab.navigate(here.page().url().replaceAll("(//[^/]+/).*", "$1admin/users/new"));
            tab.locator("#f-name").fill("Nélida Paz");
            tab.locator("[name=role]").selectOption("SUPERVISOR");
            tab.locator("#f-password").fill("no es de nadie más");
            tab.onDialog(com.microsoft.playwright.Dialog::accept);
            tab.close(new Page.CloseOptions().setRunBeforeUnload(true));
            here.page().waitForCondition(() -> !drafts.of(her, List.of("user-new")).isEmpty());
            assertThat(drafts.of(her, List.of("user-new")).getFirst().fields()).contains("Nélida Paz").doesNotContain("no es de nadie");

            clock.advance(Duration.ofMinutes(1));
            var page = there.go("/admin/users/new");
            page.locator(OFFER).waitFor();
            assertThat(page.locator("#f-name")).hasValue("");
            there.axeInBothThemes();
            there.picture("draft-offer");
            page.keyboard().press("Alt+r");
            assertThat(page.locator("#f-name")).hasValue("Nélida Paz");
            assertThat(page.locator("[name=role]")).hasValue("SUPERVISOR");
            assertThat(page.locator(OFFER)).hasCount(0);
            page.locator("#f-username").fill("npaz");
            page.locator("#f-password").fill(People.PASSWORD);
            page.locator("main form [type=submit]").first().click();
            page.waitForURL(url -> !url.endsWith("/new"));
            assertThat(drafts.of(her, List.of("user-new"))).allMatch(it -> it.fields().isEmpty());

            here.go("/admin/users/new").waitForCondition(() -> here.page().evaluate("Object.keys(localStorage).filter(it => it.startsWith('draft:')).length").equals(0));
            assertThat(here.page().locator(OFFER)).hasCount(0);
        }
    }

    /** Written by the version of before, which didn't say of a value whose it is. */
    @Test
    void aDraftOfTheVersionBeforeIsOfferedToo() {
        People.with(users, Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/users");
            page.evaluate("localStorage.setItem('draft:' + document.documentElement.dataset.user + ':user-new', JSON.stringify({ at: " + clock.instant().toEpochMilli() + ", values: [['name', 'Nélida Paz']] }))");
            browser.go("/admin/users/new");
            page.locator(OFFER).waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("#f-name")).hasValue("Nélida Paz");
        }
    }

    /** Two of a shift share a computer. */
    @Test
    void whoSignsInAfterSomebodyFindsNothingOfTheirs() {
        People.with(users, Role.ADMINISTRATOR);
        People.called(users, "olga", "Olga Ruiz", Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/users/new");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            page.locator("#f-name").fill("Nélida Paz");
            page.waitForCondition(() -> page.evaluate("Object.keys(localStorage).some(it => it.startsWith('draft:'))").equals(true));
            page.locator(".av").click();
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL("**/sign-in?out");
            assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("Nélida");
            browser.signIn("olga", People.PASSWORD);
            page.waitForResponse("**/drafts?*", () -> browser.go("/admin/users/new"));
            assertThat(page.locator(OFFER)).hasCount(0);

            page.navigate("about:blank"); // what it still asks for would bring a cookie again
            browser.page().context().clearCookies();
            browser.signIn("administrator", People.PASSWORD);
            browser.go("/admin/users/new");
            page.locator(OFFER + " [data-drop]").click();
            page.getByText("Borrador descartado.").waitFor();
            browser.picture("draft-dropped");
            page.locator("body").press("z");
            page.locator(OFFER + " [data-drop]").click();
            page.waitForResponse("**/drafts?*", () -> browser.go("/admin/users/new"));
            assertThat(page.locator(OFFER)).hasCount(0);
        }
    }

    /** A second call comes in while the first one waits: each is kept for itself, and one after the other is there again. */
    @Test
    void twoCallsAtOnceAreTwoDrafts() {
        int ana = People.with(users, Role.COORDINATOR).id();
        forgetCalls(ana);
        try (var here = Browser.at(port).signIn("coordinator", People.PASSWORD); var there = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            for (var said : List.of("La primera espera en Ruta 3", "La segunda, en el puente")) {
                var tab = here.page().context().newPage();
                tab.navigate(here.page().url().replaceAll("(//[^/]+/).*", "$1cases/new"));
                tab.locator("[name=description]").fill(said);
                tab.onDialog(com.microsoft.playwright.Dialog::accept);
                tab.close(new Page.CloseOptions().setRunBeforeUnload(true));
                here.page().waitForCondition(() -> drafts.of(ana, List.of("case-new/*")).stream().anyMatch(it -> it.fields().contains(said)));
                clock.advance(Duration.ofMinutes(1));
            }
            var page = there.go("/cases/new");
            page.locator(OFFER).waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("[name=description]")).hasValue("La segunda, en el puente");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            clock.advance(Duration.ofMinutes(1)); // what is still on its way when it is discarded is older than that
            there.go("/cases/new");
            page.locator(OFFER + " [data-drop]").click();
            page.waitForCondition(() -> drafts.of(ana, List.of("case-new/*")).size() == 1);
            there.go("/cases/new");
            page.locator(OFFER).waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("[name=description]")).hasValue("La primera espera en Ruta 3");
        }
    }

    /** What is being typed in one tab is not another's to take over, and what was sent back and sent again is nobody's draft any more. */
    @Test
    void theCallOfAnOpenTabIsNotOfferedToTheNextAndOneThatWasSavedIsOver() {
        int ana = People.with(users, Role.COORDINATOR).id();
        forgetCalls(ana);
        try (var here = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var first = here.go("/cases/new");
            first.locator("[name=description]").fill("Sigue al teléfono");
            first.waitForCondition(() -> drafts.of(ana, List.of("case-new/*")).size() == 1);
            first.locator("main form.new-case [type=submit]").first().click();
            first.locator("main .errors").waitFor();
            first.waitForLoadState();
            assertThat(first.locator("[name=description]")).hasValue("Sigue al teléfono");

            var second = first.context().newPage();
            second.addInitScript(PATIENT);
            second.waitForResponse("**/drafts?*", () -> second.navigate(first.url().replaceAll("(//[^/]+/).*", "$1cases/new")));
            second.waitForTimeout(300);
            assertThat(second.locator(OFFER)).hasCount(0);
            second.close();

            first.locator("[name=description]").fill("Sigue al teléfono, en Ruta 3");
            first.waitForCondition(() -> drafts.of(ana, List.of("case-new/*")).stream().anyMatch(it -> it.fields().contains("Ruta 3")));
            assertThat(drafts.of(ana, List.of("case-new/*"))).as("still the same one").hasSize(1);
            here.forgiveFaults();
        }
    }

    private void forgetCalls(int user) { drafts.of(user, List.of("case-new/*")).forEach(it -> drafts.drop(user, it.form())); }
}
