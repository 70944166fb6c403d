package org.auxilia.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A passkey in place of the code, with what Chromium has for a device. */
@AuxiliaTest
@Tag("ID-1")
class PasskeyStoryTest {

    private static final String TASK = "**/sign-in/passkey/task";
    private static final String POST = """
        it => fetch(it.to, { method: 'POST', headers: { 'HX-Request': 'true' },
            body: new URLSearchParams({ proof: it.proof, _csrf: document.querySelector('meta[name=csrf]').content }) }).then(it => it.status)""";

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired SecondFactors factors;
    @Autowired Sessions<?> sessions;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void nobodyMust() { factors.demand(Actor.SYSTEM, EnumSet.noneOf(Role.class)); }

    @Test
    void sheAddsOneComesInWithItAndRemovesIt() {
        var paula = People.called(users, "paula", "Paula Vidal", Role.COORDINATOR);
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("paula", People.PASSWORD).page();
            var device = new Device(page);
            browser.go("/access");
            page.getByLabel("Nombre de la llave nueva").fill("Portátil");
            press(page, "Agregar llave de acceso");
            assertThat(page.getByText("La llave de acceso «Portátil» está lista.")).isVisible();
            assertThat(page.locator("ul[aria-labelledby=passkeys] li")).containsText("sin usar todavía");
            browser.axeInBothThemes();
            browser.picture("access-passkey");

            var sent = new AtomicReference<String>();
            page.onRequest(it -> { if (it.url().endsWith("/sign-in/passkey")) sent.set(it.postData()); });
            passwordAgain(browser);
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Su llave de acceso");
            browser.axeInBothThemes();
            browser.picture("second-step-passkey");
            press(page, "Usar llave de acceso");
            page.waitForURL("**/boards/mine");
            assertThat(trail()).isEqualTo("SIGNED_IN " + paula.id() + " passkey");

            passwordAgain(browser);
            assertThat(page.evaluate(POST, Map.of("to", "/sign-in/passkey", "proof", proof(sent.get())))).as("what was shown counts once").isEqualTo(422);
            page.evaluate(POST, Map.of("to", "/sign-in/passkey/task", "proof", ""));
            assertThat(page.evaluate(POST, Map.of("to", "/sign-in/passkey", "proof", proof(sent.get())))).as("nor to another task").isEqualTo(422);
            press(page, "Usar llave de acceso");
            page.waitForURL("**/boards/mine");

            browser.go("/access");
            assertThat(page.locator("ul[aria-labelledby=passkeys] li")).containsText("usada por última vez");
            press(page, "Agregar llave de acceso");
            assertThat(page.locator("[data-passkey-failed]")).isVisible(); // this device has one
            press(page, "Quitar Portátil");
            assertThat(page.getByText("La llave de acceso se quitó.")).isVisible();
            assertThat(trail()).isEqualTo("PASSKEY_REMOVED " + paula.id() + " Portátil");
            device.forget();
            page.navigate("about:blank"); // what this one still asks for would bring a cookie again
            page.context().clearCookies();
            browser.signIn("paula", People.PASSWORD);
            page.waitForURL("**/boards/mine");
        }
    }

    /** It is as good as the codes where a second factor is demanded, and stands beside them. */
    @Test
    void onTheWayInItIsMadeInPlaceOfTheCodesAndStandsBesideThem() {
        var olga = People.called(users, "olga", "Olga Ruiz", Role.QUALITY_MANAGER);
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.QUALITY_MANAGER));
        try (var browser = Browser.at(port)) {
            var page = browser.go("/sign-in");
            var device = new Device(page);
            password(page, "olga");
            page.waitForURL("**/second-factor");
            browser.axeInBothThemes();
            browser.picture("second-factor-or-passkey");
            press(page, "Usar una llave de acceso");
            page.waitForURL("**/complaints");
            browser.go("/access");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quitar"))).hasCount(0);

            // The codes are set once the passkey was shown.
            browser.go("/second-factor?to=/access");
            var telephone = new Telephone(page.content());
            page.getByLabel("Código", new Page.GetByLabelOptions().setExact(true)).fill(telephone.code(clock.instant()));
            press(page, "Activar");
            page.getByText("Ya los guardé").click();
            page.waitForURL("**/access");
            browser.axeInBothThemes();
            browser.picture("access-both");

            clock.advance(Duration.ofSeconds(30));
            page.navigate("about:blank"); // what this one still asks for would bring a cookie again
            page.context().clearCookies();
            browser.go("/sign-in");
            password(page, "olga");
            page.locator("input[name=code]").waitFor();
            browser.axeInBothThemes();
            browser.picture("second-step-both");
            device.forget();
            press(page, "Usar llave de acceso");
            assertThat(page.locator("[data-passkey-failed]")).isVisible();
            browser.axeInBothThemes();
            page.getByLabel("Código", new Page.GetByLabelOptions().setExact(true)).fill(telephone.code(clock.instant()));
            page.keyboard().press("Enter");
            page.waitForURL("**/complaints");
            assertThat(factors.isAnySet(olga.id())).isTrue();
        }
    }

    @Test
    @Tag("CA-10")
    void aSessionThatEndedIsRenewedWithIt() {
        var rita = People.called(users, "rita", "Rita Sol", Role.ADMINISTRATOR);
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("rita", People.PASSWORD).page();
            new Device(page);
            browser.go("/access");
            press(page, "Agregar llave de acceso");
            assertThat(page.locator("ul[aria-labelledby=passkeys] li")).hasCount(1);
            browser.go("/admin/users/new");
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            page.locator("#f-name").fill("Nélida");
            sessions.endAllOf(rita.id());
            page.locator("#renewal-password").fill(People.PASSWORD);
            answering(page, "**/sign-in", 503, () -> page.keyboard().press("Enter"));
            assertThat(page.locator("#renewal [role=alert]")).containsText("No hay conexión con la central");
            page.keyboard().press("Enter");
            var key = page.locator("#renewal [data-passkey]");
            assertThat(key).isFocused();
            assertThat(page.locator("#renewal-code")).isHidden();
            assertThat(page.locator("#renewal .foot [type=submit]")).isHidden();
            browser.axeInBothThemes();
            browser.picture("renewal-passkey");
            answering(page, TASK, 503, key::click);
            assertThat(page.locator("#renewal [data-passkey-failed]")).containsText("No hay conexión con la central");
            key.click();
            assertThat(page.locator("#renewal[open]")).hasCount(0);
            assertThat(page.locator("#f-name")).hasValue("Nélida");

            // Of another address there is nothing to be shown.
            jdbc.sql("update passkey set host = 'asistencia.example.org' where user_id = ?").param(rita.id()).update();
            sessions.endAllOf(rita.id());
            page.locator("#renewal-password").fill(People.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("#renewal [data-elsewhere]")).hasText("Su llave de acceso sirve en asistencia.example.org: entre por esa dirección.");
            assertThat(key).isHidden();
            browser.axeInBothThemes();
            browser.picture("renewal-passkey-elsewhere");
        }
    }

    /** Each has its sentence: the device, the server, the time that is over. */
    @Test
    void whatGoesWrongIsSaidAsWhatItIs() {
        People.called(users, "pilar", "Pilar Ríos", Role.COORDINATOR);
        try (var browser = Browser.at(port)) {
            var page = browser.signIn("pilar", People.PASSWORD).page();
            var device = new Device(page);
            browser.go("/access");
            press(page, "Agregar llave de acceso");
            assertThat(page.locator("ul[aria-labelledby=passkeys] li")).hasCount(1);
            page.navigate("about:blank"); // what this one still asks for would bring a cookie again
            page.context().clearCookies();
            browser.go("/sign-in");
            password(page, "pilar");
            page.waitForURL("**/sign-in/code");
            var said = page.locator("[data-passkey-failed]");
            answering(page, TASK, 500, () -> press(page, "Usar llave de acceso"));
            assertThat(said).containsText("No hay conexión con la central");
            browser.axeInBothThemes();
            browser.picture("second-step-no-server");
            device.forget();
            press(page, "Usar llave de acceso");
            assertThat(said).containsText("La llave de acceso no respondió");
            answering(page, TASK, 403, () -> press(page, "Usar llave de acceso"));
            assertThat(page.locator("[role=alert]").first()).containsText("no es la suya o llegó tarde");
            clock.advance(Halfway.LASTS);
            press(page, "Usar llave de acceso");
            page.waitForURL("**/sign-in");
        }
    }

    private static void answering(Page page, String at, int status, Runnable act) {
        page.route(at, route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
        page.waitForResponse(it -> it.status() == status, act);
        page.unroute(at);
    }

    private void passwordAgain(Browser browser) {
        browser.page().navigate("about:blank"); // what the board still asks for would bring a cookie again
        browser.page().context().clearCookies();
        browser.go("/sign-in");
        password(browser.page(), "paula");
        browser.page().waitForURL("**/sign-in/code");
    }

    private static void password(Page page, String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("#pw").fill(People.PASSWORD);
        page.keyboard().press("Enter");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static String proof(String form) {
        var field = java.util.Arrays.stream(form.split("&")).filter(it -> it.startsWith("proof=")).findFirst().orElseThrow();
        return java.net.URLDecoder.decode(field.substring("proof=".length()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String trail() {
        return jdbc.sql("select concat_ws(' ', kind, actor_id, detail) from access_trail order by id desc limit 1").query(String.class).single();
    }
}
