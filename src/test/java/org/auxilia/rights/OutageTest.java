package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    private void sendIntoTheOutage(Page page, String button) {
        database.away(true);
        page.locator(button).click();
        page.getByText("La base de datos no responde; lo que escribió sigue aquí").waitFor();
        database.away(false);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Intentar de nuevo")).click();
        page.getByText("Recuperamos su borrador").waitFor();
    }
}
