package org.auxilia;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The eyes of the other tests see: what is wrong on a page is found, by day and at night. */
@AuxiliaTest
@Tag("OP-8")
class BrowserTest {

    private static final String ADD = "(html) => document.querySelector('main').insertAdjacentHTML('beforeend', html)";

    @LocalServerPort int port;

    @Test
    void axeNamesAPictureWithoutWordsAndAWordThatOnlyTheNightHides() {
        try (var browser = Browser.at(port)) {
            var page = browser.go("/sign-in");
            browser.axeInBothThemes();
            page.evaluate(ADD, "<img src='/favicon.svg'>");
            assertThatThrownBy(browser::axe).hasMessageContaining("image-alt");
            page.reload();
            page.evaluate(ADD, "<p id='dim'>Sin plazo</p>");
            page.evaluate("() => { const p = document.querySelector('#dim'); p.style.color = '#17202a'; }");
            browser.wear("light");
            browser.axeOf("#dim");
            assertThatThrownBy(browser::axeInBothThemes).hasMessageContaining("color-contrast");
            browser.forgiveFaults();
        }
    }
}
