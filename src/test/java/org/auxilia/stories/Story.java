package org.auxilia.stories;

import java.nio.file.Path;
import java.time.ZoneId;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The ground on which every story stands. The town is built once per class; each story begins on Monday, 23 November 2026, at eight,
 * and speaks of one case, which somebody opens in the browser or {@link Given} has opened.
 */
@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    StoryClock clock;
    Town town;
    OneCase the;
    Given given;
    Owed agenda;
    LogPane log;
    Person ana, lucas, raul, carmen;

    @BeforeAll
    void build() {
        clock = new StoryClock(beans.getBean(MovableClock.class));
        clock.starts(StoryClock.MONDAY, Town.ARGENTINA);
        town = new Town(beans).built();
        the = new OneCase();
        given = new Given(beans, town, clock, the);
        agenda = new Owed(beans, clock, the);
        log = new LogPane(the);
        ana = new Person(this, town.ana);
        lucas = new Person(this, town.lucas);
        raul = new Person(this, town.raul);
        carmen = new Person(this, town.carmen);
    }

    @BeforeEach
    void eight() {
        clock.starts(StoryClock.MONDAY, Town.ARGENTINA);
        the.forget();
    }

    /** What was on the screen when a story failed: target/pictures/failed-<story>.png. */
    @RegisterExtension
    final AfterTestExecutionCallback picture = context -> {
        if (context.getExecutionException().isPresent() && the.seenBy != null) the.seenBy.browser().page().screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
            .setPath(Path.of("target/pictures/failed-" + context.getRequiredTestMethod().getName() + ".png")));
    };

    /** By the clocks of another account, from eight in the morning there. */
    void livesIn(ZoneId zone) { clock.starts(StoryClock.MONDAY, zone); }

    @AfterAll
    void everybodyLeaves() {
        ana.leaves();
        lucas.leaves();
        raul.leaves();
        carmen.leaves();
    }
}
