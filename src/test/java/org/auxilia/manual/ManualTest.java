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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The manual says what the screens say, and every screen leads to its page. */
@AuxiliaTest
@Tag("OP-7")
class ManualTest {

    private static final Path FOLDER = Path.of("docs/manual");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(/manual/[^\"]+)\""), BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired List<Menu> menus;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

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
            Stream.of("/cases/new", "/cases/100001", "/cases/100001/new", "/cases/100001/previous", "/cases/100001/holders", "/cases/100001/1", "/cases/100001/1/costs", "/cases/100001/1/survey", "/cases/100001/1/owner", "/cases/100001/1/uncovered", "/cases/100001/1/price-link", "/agenda/new")).toList();
        for (var screen : screens) assertThat(of(screen)).as(screen).matches("/manual/[a-z]+(#[a-z-]+)?").satisfies(this::isThere);
        assertThat(of("/cases/100001/1/costs")).isEqualTo("/manual/prestacion");
        assertThat(of("/admin/second-factor")).isEqualTo("/manual/usuarios#segundo-factor");
        assertThat(of("/nowhere")).isEqualTo("/manual");
    }

    /** A page of it and what opens on it, a form for instance, may share one; no two pages do. */
    @Test
    void everyPageOfTheAdministrationHasAPartOfItsOwn() {
        var screens = handlers.getHandlerMethods().keySet().stream().filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(it -> it.getPatternValues().stream()).filter(it -> it.startsWith("/admin/")).toList();
        assertThat(screens).hasSizeGreaterThan(40);
        for (var screen : screens) assertThat(of(screen.replaceAll("\\{[^/]*}", "1"))).as(screen).matches("/manual/[a-z]+#[a-z-]+").satisfies(this::isThere);
        var pages = screens.stream().filter(it -> !it.matches(".*(}|/new|/trial)")).toList();
        assertThat(pages.stream().map(it -> of(it.replaceAll("\\{[^/]*}", "1")))).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }

    private String of(String screen) { return ana.get("/manual/here?of=" + screen).headers().firstValue("Location").orElse(""); }

    /** The part, where one is named, is one of the page. */
    private void isThere(String address) {
        var names = address.split("#");
        if (names.length == 2) assertThat(ana.get(names[0]).body()).containsOnlyOnce(" id=\"" + names[1] + "\"");
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
