package org.auxilia.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator at the page of somebody who has tokens. */
@AuxiliaTest
@Tag("OP-5")
class TokensStoryTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;

    @Test
    void theAdministratorSeesWhenATokenWasLastUsedAndRevokesIt() {
        var ana = People.with(users, Role.COORDINATOR);
        People.with(users, Role.ADMINISTRATOR);
        People.token(beans, ana);
        var program = new Program(port, People.token(beans, ana));
        assertThat(program.get("/agenda").status()).isEqualTo(200);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/users/" + ana.id());
            var tokens = page.locator("ul[aria-labelledby=tokens] li");
            assertThat(tokens).hasCount(2);
            assertThat(tokens.first()).containsText("Último uso 23/11/2026");
            assertThat(tokens.last()).containsText("Último uso nunca");
            browser.axeInBothThemes();
            browser.picture("user-tokens");
            tokens.first().locator("button").press("Enter");
            assertThat(page.locator("ul[aria-labelledby=tokens] li").first()).containsText("Revocado");
        }
        assertThat(program.get("/agenda").status()).isEqualTo(401);
    }
}
