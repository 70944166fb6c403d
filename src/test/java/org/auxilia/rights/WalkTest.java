package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.Browser.Options;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Kind;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.web.Menu;
import org.auxilia.web.MenuItem;
import org.auxilia.web.MenuItem.Area;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the menus, every tab of the console and of a case, on a desk and on a phone, in both languages and themes. */
@AuxiliaTest
@Tag("OP-7")
@Tag("OP-8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTest {

    /** Whatever stands beyond the right edge and is not in a part that scrolls by itself makes the page wider than the window. */
    private static final String WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** What of an act's form stands beyond the edge of its card, where nobody can reach it. */
    private static final String CUT = """
        () => { document.querySelectorAll('#act details').forEach(it => { it.open = true; });
            const edge = document.querySelector('#act').getBoundingClientRect().right;
            return [...document.querySelectorAll('#act *')].filter(it => it.getBoundingClientRect().right > edge).map(it => it.tagName + ' ' + it.className + ' ' + it.id); }""";

    /** The kinds of field of a form: forms of the same kinds are drawn by the same templates. */
    private static final String FIELDS = "() => [...new Set([...document.querySelectorAll('#act :is(input, select, textarea, button, details)')].map(it => it.tagName + it.type))].sort().join()";

    private static final Pattern TAB = Pattern.compile("<a href=\"([^\"]+)\"[^>]* data-key=\"\\d\"");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired List<Menu> menus;

    private TwoAccounts world;
    private String path;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        var truck = new Candidate(world.provider.id(), world.provider.tradeName(), "+542920419090", 1, List.of(), Optional.empty(), Optional.empty());
        path = "/cases/" + world.opened(world.member, world.plan, new ProviderAssigned(truck, Optional.of(TwoAccounts.START.plusSeconds(1800)), Optional.empty(), false, Optional.empty()));
    }

    @Test void nothingIsWiderThanADeskAndAxeFindsNothingByDayInSpanish() { walk(Options.DESK, "es"); }

    @Test void nothingIsWiderThanAPhoneAndAxeFindsNothingAtNightInEnglish() { walk(Options.PHONE.inTheDark(), "en"); }

    @Test
    void theFormOfEveryActFitsItsCardAndAxeFindsNothing() {
        var said = new SoftAssertions();
        var asks = world.as(Role.SUPERVISOR);
        var forms = Arrays.stream(Kind.values()).map(Kind::slug).filter(it -> asks.get(path + "/1?act=" + it).body().contains("id=\"act\"")).toList();
        assertThat(forms).hasSizeGreaterThan(50);
        var looks = new HashSet<Object>();
        try (var browser = Browser.at(port, Options.PHONE).signIn(TwoAccounts.name(Role.SUPERVISOR), People.PASSWORD)) {
            for (var form : forms) {
                var page = browser.go(path + "/1?act=" + form);
                for (var size : List.of(Options.DESK, Options.PHONE)) {
                    page.setViewportSize(size.width(), size.height());
                    said.assertThat((int) page.evaluate(WIDER)).as(form + " is wider than " + size.width()).isZero();
                    said.assertThat((List<?>) page.evaluate(CUT)).as(form + " is cut off at " + size.width()).isEmpty();
                }
                if (looks.add(page.evaluate(FIELDS))) said.assertThatCode(() -> browser.axeOf("#act")).doesNotThrowAnyException();
                browser.pictureOf("#act", "act-" + form);
            }
        }
        said.assertAll();
    }

    private void walk(Options options, String language) {
        var said = new SoftAssertions();
        visit(Role.SUPERVISOR, options, language, Stream.of(menu(Area.BOARDS), Stream.of("/cases/new", path + "/new", path + "/1/owner"), tabs(path), tabs(path + "/1")).flatMap(it -> it).toList(), said);
        visit(Role.ADMINISTRATOR, options, language, menu(Area.ADMIN).toList(), said);
        said.assertAll();
    }

    private Stream<String> menu(Area area) { return menus.stream().flatMap(it -> it.items().stream()).filter(it -> it.area() == area).map(MenuItem::href); }

    private Stream<String> tabs(String of) {
        var tabs = TAB.matcher(world.as(Role.SUPERVISOR).get(of).body()).results().map(it -> it.group(1)).filter(it -> it.startsWith(path)).distinct().toList();
        assertThat(tabs).hasSizeGreaterThan(2);
        return tabs.stream();
    }

    private void visit(Role role, Options options, String language, List<String> pages, SoftAssertions said) {
        world.as(role).post("/preferences/language", "language", language);
        try (var browser = Browser.at(port, options).signIn(TwoAccounts.name(role), People.PASSWORD)) {
            for (var at : pages) {
                var page = browser.go(at);
                said.assertThat(page.evaluate("() => document.documentElement.lang")).as(at).isEqualTo(language);
                said.assertThat((int) page.evaluate(WIDER)).as(at + " is wider than " + options.width()).isZero();
                said.assertThatCode(options.dark() ? browser::axeOfColours : browser::axe).doesNotThrowAnyException();
                browser.picture(("walk" + at.split("\\?")[0].replace("/", "-") + "-" + language).replaceAll("-\\d+", ""));
            }
        } finally {
            world.as(role).post("/preferences/language", "language", "es");
        }
    }
}
