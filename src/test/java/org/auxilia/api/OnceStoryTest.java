package org.auxilia.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.People;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form in a real browser that is sent more than once. */
@AuxiliaTest
@Tag("OP-5")
@Tag("CL-1")
class OnceStoryTest {

    private static final String FORM = "form.cost-form";
    /** As a second click and a load that is sent again would: past the button that says it is busy. */
    private static final String THRICE = """
        form => Promise.all([1, 2, 3].map(_ => fetch(form.action, { method: "POST", redirect: "manual", body: new URLSearchParams(new FormData(form)) })
            .then(answer => answer.type)))""";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired JdbcClient jdbc;

    private String path;

    @BeforeEach
    void theWorkHasEnded() {
        var world = new TwoAccounts(beans, port).built();
        path = "/cases/" + world.own + "/1";
        new Emergency(new Program(port, People.token(beans, users.findByName("coordinator").orElseThrow())), path, world.provider.id()).untilTheWorkEnded();
    }

    private int loads() { return jdbc.sql("select count(*) from fact where case_number = ? and kind = 'COSTS'").param(Long.parseLong(path.split("/")[2])).query(Integer.class).single(); }

    private static void fill(Page page, String concept, String amount) {
        page.locator("[name=concept1]").fill(concept);
        page.locator("[name=unit1]").fill(amount);
    }

    private static String key(Page page) { return page.locator(FORM + " [name=_key]").inputValue(); }

    @Test
    void twoClicksOrAResendLoadTheCostsOnceAndWhatIsChangedAfterwardsIsAnotherSending() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go(path + "/costs");
            fill(page, "Remolque", "50.000,00");
            assertThat(page.locator(FORM).evaluate(THRICE)).isEqualTo(List.of("opaqueredirect", "opaqueredirect", "opaqueredirect"));
            assertThat(loads()).isEqualTo(1);

            page.reload();
            assertThat(page.locator("td", new Page.LocatorOptions().setHasText("Remolque"))).hasCount(1);
            fill(page, "Peaje", "1.000,00");
            page.locator(FORM + " [type=submit]").dblclick();
            assertThat(page.locator("td", new Page.LocatorOptions().setHasText("Peaje"))).hasCount(1);
            page.waitForLoadState();
            assertThat(loads()).isEqualTo(2);

            fill(page, "Peaje", "1.000,00");
            var key = key(page);
            page.locator(FORM).evaluate("form => { form.addEventListener('submit', e => e.preventDefault(), { once: true }); form.requestSubmit(); }");
            assertThat(key(page)).isEqualTo(key);
            page.locator("[name=concept1]").fill("Peaje de vuelta");
            assertThat(key(page)).isNotEqualTo(key).hasSize(32);
        }
    }
}
