package org.auxilia.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.auxilia.web.Menu;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The manual says what the screens say, and every screen leads to its page. */
@AuxiliaTest
@Tag("OP-7")
class ManualTest {

    private static final Path FOLDER = Path.of("docs/manual");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(/manual/[^\"]+)\""), BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired List<Menu> menus;

    private Visitor ana;

    @BeforeEach
    void come() {
        People.with(users, Role.COORDINATOR);
        ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
    }

    @Test
    void everyScreenLeadsToThePageThatExplainsIt() {
        var screens = Stream.concat(menus.stream().flatMap(it -> it.items().stream()).map(it -> it.href()),
            Stream.of("/cases/new", "/cases/100001", "/cases/100001/new", "/cases/100001/previous", "/cases/100001/holders", "/cases/100001/1", "/cases/100001/1/costs", "/cases/100001/1/survey", "/cases/100001/1/owner", "/agenda/new")).toList();
        for (var screen : screens) assertThat(ana.get("/manual/here?of=" + screen).headers().firstValue("Location").orElse("")).as(screen).matches("/manual/[a-z]+");
        assertThat(ana.get("/manual/here?of=/cases/100001/1/costs").headers().firstValue("Location")).contains("/manual/prestacion");
        assertThat(ana.get("/manual/here?of=/nowhere").headers().firstValue("Location")).contains("/manual");
    }

    @Test
    void everyPageIsServedWithWhatItRefersTo() {
        var seen = new TreeSet<String>();
        var next = new TreeSet<>(List.of("/manual"));
        while (!next.isEmpty()) {
            var path = next.removeFirst();
            seen.add(path);
            var answer = ana.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            REFERENCE.matcher(answer.body()).results().map(it -> it.group(1)).filter(it -> !it.startsWith("/manual/here") && !seen.contains(it)).forEach(next::add);
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(Chapter.values().length + 1);
        assertThat(ana.get("/manual/nada").statusCode()).isEqualTo(404);
        assertThat(ana.get("/manual/images/nada.png").statusCode()).isEqualTo(404);
    }

    /** What is in bold stands on a button, a tab or a heading: whoever renames one finds it here. */
    @Test
    void whatTheManualQuotesStandsOnTheScreens() throws IOException {
        var shown = Texts.of(Texts.SPANISH).all().values();
        var unknown = new TreeSet<String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(it -> it.toString().endsWith(".md")).toList())
                BOLD.matcher(Files.readString(file)).results().map(it -> it.group(1).replace('\n', ' '))
                    .filter(quoted -> shown.stream().noneMatch(text -> text.equals(quoted) || text.startsWith(quoted + " ") || text.startsWith(quoted + ":")))
                    .forEach(it -> unknown.add(file.getFileName() + ": " + it));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void itReadsWellByDayAndAtNight() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            browser.go("/manual/empezar");
            browser.axeInBothThemes();
            browser.picture("manual");
            browser.page().setViewportSize(320, 640);
            assertThat((int) browser.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        }
    }
}
