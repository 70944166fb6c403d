package org.auxilia.desk.console;

import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The console in a real browser. */
@AuxiliaTest
@Import(Roadside.class)
@Tag("CA-5")
class ConsoleStoryTest {

    @LocalServerPort int port;
    @Autowired Roadside world;

    @BeforeEach void build() { world.built(); }

    @Test void showsAnOpenedTowWithWhomToCallAndWhy() {
        var number = world.opened();
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            browser.go("/cases/" + number + "/1");
            browser.picture("console-assign");
            browser.axeInBothThemes();
        }
    }
}
