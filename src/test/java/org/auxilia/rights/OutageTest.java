package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.staff.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away while a coordinator types, and comes back. */
@AuxiliaTest
@Tag("OP-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    /** As a page of ours would that has lost its mind: by no script of the page, as a form. */
    private static final String SEND = """
        key => {
            const form = document.createElement('form');
            form.method = 'post';
            form.action = '/boards/handover';
            for (const [name, value] of [['_csrf', document.querySelector('meta[name=csrf]').content], ['_key', key]]) {
                const field = document.createElement('input');
                [field.type, field.name, field.value] = ['hidden', name, value];
                form.append(field);
            }
            document.body.append(form);
            form.submit();
        }""";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired SwitchedDataSource database;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @AfterEach
    void back() { database.away(false); }

    @Test
    void whatWasTypedIntoAnActStandsThereAgainAndIsRecordedOnce() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/cases/" + world.own + "/1?act=authorisation");
            page.locator("#authorisation-subject").selectOption("EXCESS");
            page.locator("#authorisation-what").fill("Más kilómetros: el taller está lejos");
            page.locator("#authorisation-amount").fill("1.234,50");
            sendIntoTheOutage(page, "#act-authorisation button[type=submit]");
            assertThat(page.locator("#authorisation-what")).hasValue("Más kilómetros: el taller está lejos");
            assertThat(page.locator("#authorisation-amount")).hasValue("1.234,50");
            assertThat(page.locator("#authorisation-subject")).hasValue("EXCESS");
            page.locator("#act-authorisation button[type=submit]").click();
            assertThat(page.getByText("Registrado: Pedir autorización")).isVisible();
            browser.forgiveFaults();
        }
        Assertions.assertThat(jdbc.sql("select count(*) from fact where case_number = ? and kind = 'AUTHORISATION'").param(world.own).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aNoteToTheLogSurvivesTheOutage() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/cases/" + world.others + "/1");
            page.locator(".composer textarea").fill("Avisa que <b>hay niebla</b> y 'poca' señal");
            sendIntoTheOutage(page, ".composer button[data-key='Ctrl+Enter']");
            assertThat(page.locator(".composer textarea")).hasValue("Avisa que <b>hay niebla</b> y 'poca' señal");
            page.locator(".composer button[data-key='Ctrl+Enter']").click();
            assertThat(page.getByText("Avisa que <b>hay niebla</b> y 'poca' señal").first()).isVisible();
            browser.forgiveFaults();
        }
    }

    /** What nobody foresaw, and what was sent before with other data: a page in the person's words, with a way back. */
    @Test
    void aFaultAndARefusalArePagesInClearWords() {
        var owner = database.current().owner();
        try (var browser = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            var page = browser.go("/boards/open");
            page.evaluate(SEND, "dos palabras");
            assertThat(page.locator("main")).containsText("La clave lleva de 1 a 200 caracteres sin espacios.");
            assertThat(page.locator("main").getByRole(AriaRole.LINK).first()).hasAttribute("href", "/boards/open");
            browser.axeInBothThemes();
            browser.picture("problem-422");

            owner.sql("alter table complaint rename to gone").update();
            browser.go("/complaints");
            assertThat(page.locator("main code")).hasText(Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}"));
            browser.axeInBothThemes();
            browser.picture("problem-500");
        } finally {
            owner.sql("alter table if exists gone rename to complaint").update();
        }
    }

    private void sendIntoTheOutage(Page page, String button) {
        database.away(true);
        page.locator(button).click();
        page.getByText("La base de datos no responde; lo que escribió sigue aquí").waitFor();
        database.away(false);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Intentar de nuevo")).click();
        page.getByText("Hay un borrador de las").waitFor();
        page.keyboard().press("Alt+r");
    }
}
