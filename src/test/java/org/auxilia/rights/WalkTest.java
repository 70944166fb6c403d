package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.Browser.Options;
import org.auxilia.assistance.AnytimeFact;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.Direction;
import org.auxilia.assistance.MonitoringFact.SpokeWithMember;
import org.auxilia.assistance.MonitoringFact.Wish;
import org.auxilia.catalogue.Money;
import org.auxilia.imports.Imports;
import org.auxilia.imports.Whose;
import org.auxilia.rights.Roles.May;
import org.auxilia.staff.Actor;
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

/**
 * Every page that a person can open, as the table of roles names them, every tab of the console and of a case and every chapter of the manual,
 * on a desk and on a phone, in both languages and themes.
 */
@AuxiliaTest
@Tag("OP-7")
@Tag("OP-8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTest {

    /** Whatever stands beyond the right edge and is not in a part that scrolls by itself makes the page wider than the window. */
    private static final String WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** What a validator would say of the page as it stands: an id given twice, a label of nothing, a reference to what isn't there. */
    private static final String ILL_FORMED = """
        () => { const ids = [...document.querySelectorAll('[id]')].map(it => it.id), known = new Set(ids), short = it => it.cloneNode(false).outerHTML;
            const points = ['for', 'list', 'form', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant'];
            return [...ids.filter((it, i) => ids.indexOf(it) !== i).map(it => 'twice: ' + it),
                ...[...document.querySelectorAll('label')].filter(it => !it.control).map(it => 'a label of nothing: ' + it.outerHTML),
                ...points.flatMap(by => [...document.querySelectorAll('[' + by + ']')].filter(it => it.getAttribute(by).split(' ').some(id => !known.has(id))).map(it => by + ' names nothing: ' + short(it)))]; }""";

    /** What of an act's form stands beyond the edge of its card, where nobody can reach it. */
    private static final String CUT = """
        () => { document.querySelectorAll('#act details').forEach(it => { it.open = true; });
            const edge = document.querySelector('#act').getBoundingClientRect().right;
            return [...document.querySelectorAll('#act *')].filter(it => it.getBoundingClientRect().right > edge).map(it => it.tagName + ' ' + it.className + ' ' + it.id); }""";

    /** The card of another act in place of this one's, the page around it being the same. */
    private static final String ANOTHER = "body => document.querySelector('#act').replaceWith(new DOMParser().parseFromString(body, 'text/html').querySelector('#act'))";

    /** The kinds of field of a form: forms of the same kinds are drawn by the same templates. */
    private static final String FIELDS = "() => [...new Set([...document.querySelectorAll('#act :is(input, select, textarea, button, details)')].map(it => it.tagName + it.type))].sort().join()";

    /** The kinds of element of a page, by name, class, type and role. */
    private static final String ELEMENTS = "() => [...new Set([...document.body.querySelectorAll('*')].map(it => [it.tagName, it.getAttribute('class'), it.getAttribute('type'), it.getAttribute('role')].join()))]";

    private static final Pattern CHAPTER = Pattern.compile("href=\"(/manual/[a-z]+)\"");
    private static final Pattern TAB = Pattern.compile("<a href=\"([^\"]+)\"[^>]* data-key=\"\\d\"");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired List<Menu> menus;

    private TwoAccounts world;
    private String path;
    private long taken;
    private List<String> supervisors, administrators;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        var truck = new Candidate(world.provider.id(), world.provider.tradeName(), "+542920419090", 1, List.of(), Optional.empty(), Optional.empty());
        path = "/cases/" + world.opened(world.member, world.plan, new ProviderAssigned(truck, Optional.of(TwoAccounts.START.plusSeconds(1800)), Optional.empty(), false, Optional.empty()),
            new SpokeWithMember(Direction.INCOMING, Optional.empty(), "Nadie le avisó de la demora.", Optional.of(Wish.COMPLAINT), Optional.empty()),
            new AuthorisationAsked(Subject.EXCEPTION, "Está molesta: dice que le prometieron el traslado completo hasta su casa.", Optional.of(new Money(9_600_000, "ARS")), Optional.empty(), List.of(new Ground(AnytimeFact.Test.UPSET, true, ""), new Ground(AnytimeFact.Test.INTERNAL_TECHNICIANS, false, "0 en Viedma"))));
        var imports = beans.getBean(Imports.class);
        taken = imports.keep(Whose.of(org.auxilia.imports.Kind.HISTORY, world.ours), "historial-2.csv", "numero;poliza;fecha;servicio\nA-2;POL-77/1;02/06/2026;Remolque grúa".getBytes(StandardCharsets.UTF_8), Actor.SYSTEM);
        assertThat(imports.take(imports.get(taken, Optional.empty()), Actor.SYSTEM)).isOne();
        supervisors = Stream.of(menu(Area.BOARDS), Stream.of("/cases/new", path + "/new", path + "/1/owner"), tabs(path), tabs(path + "/1"), pages(Role.SUPERVISOR), chapters()).flatMap(it -> it).distinct().toList();
        administrators = Stream.of(menu(Area.ADMIN), Stream.of("/admin/imports/" + taken), pages(Role.ADMINISTRATOR)).flatMap(it -> it).distinct().toList();
        assertThat(supervisors).hasSizeGreaterThan(35);
        assertThat(administrators).hasSizeGreaterThan(40);
    }

    @Test void nothingIsWiderThanADeskAndAxeFindsNothingByDayInSpanish() { walk(Options.DESK, "es"); }

    @Test void nothingIsWiderThanAPhoneAndAxeFindsNothingAtNightInEnglish() { walk(Options.PHONE.inTheDark(), "en"); }

    @Test
    void theFormOfEveryActFitsItsCardAndAxeFindsNothing() {
        var said = new SoftAssertions();
        var asks = world.as(Role.SUPERVISOR);
        var forms = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            var body = asks.get(path + "/1?act=" + kind.slug()).body();
            if (body.contains("id=\"act\"")) forms.put(kind.slug(), body);
        }
        assertThat(forms).hasSizeGreaterThan(50);
        var looks = new HashSet<Object>();
        try (var browser = Browser.at(port, Options.PHONE).signIn(TwoAccounts.name(Role.SUPERVISOR), People.PASSWORD)) {
            var page = browser.go(path + "/1?act=" + forms.keySet().iterator().next());
            forms.forEach((form, body) -> {
                page.evaluate(ANOTHER, body);
                for (var size : List.of(Options.DESK, Options.PHONE)) {
                    page.setViewportSize(size.width(), size.height());
                    said.assertThat((int) page.evaluate(WIDER)).as(form + " is wider than " + size.width()).isZero();
                    said.assertThat((List<?>) page.evaluate(CUT)).as(form + " is cut off at " + size.width()).isEmpty();
                }
                if (looks.add(page.evaluate(FIELDS))) said.assertThatCode(() -> browser.axeOf("#act")).doesNotThrowAnyException();
                browser.pictureOf("#act", "act-" + form);
            });
        }
        said.assertAll();
    }

    private void walk(Options options, String language) {
        var said = new SoftAssertions();
        var seen = new HashSet<Object>();
        visit(Role.SUPERVISOR, options, language, supervisors, seen, said);
        visit(Role.ADMINISTRATOR, options, language, administrators, seen, said);
        said.assertAll();
    }

    /** The pages of the table of roles, one address for each line; those of a case are walked by its tabs. An administrator goes where the others may not. */
    private Stream<String> pages(Role role) {
        var sample = new Sample(world);
        return Roles.lines().stream().filter(it -> !it.isPost() && it.may().get(role) == May.YES && !it.pattern().startsWith("/cases/{") && (role == Role.SUPERVISOR || it.may().get(Role.SUPERVISOR) == May.NO))
            .map(it -> sample.path(it, world.own)).filter(it -> isPage(world.as(role).get(it)));
    }

    private static boolean isPage(HttpResponse<String> answer) { return answer.statusCode() == 200 && answer.body().startsWith("<!doctype html>"); }

    private Stream<String> chapters() {
        var chapters = CHAPTER.matcher(world.as(Role.SUPERVISOR).get("/manual").body()).results().map(it -> it.group(1)).distinct().toList();
        assertThat(chapters).hasSizeGreaterThan(8);
        return chapters.stream();
    }

    private Stream<String> menu(Area area) { return menus.stream().flatMap(it -> it.items().stream()).filter(it -> it.area() == area).map(MenuItem::href); }

    private Stream<String> tabs(String of) {
        var tabs = TAB.matcher(world.as(Role.SUPERVISOR).get(of).body()).results().map(it -> it.group(1)).filter(it -> it.startsWith(path)).distinct().toList();
        assertThat(tabs).hasSizeGreaterThan(2);
        return tabs.stream();
    }

    /**
     * By day axe looks at every page. At night, on the phone and in the other language, names may go and targets shrink as much as colours change, so it has all of its
     * rules there too, except on a page that shows no kind of element that it hasn't seen on another in the same walk: what is right by day of such a page, its labels
     * and headings, is right at night.
     */
    private void visit(Role role, Options options, String language, List<String> pages, Set<Object> seen, SoftAssertions said) {
        world.as(role).post("/preferences/language", "language", language);
        try (var browser = Browser.at(port, options).signIn(TwoAccounts.name(role), People.PASSWORD)) {
            for (var at : pages) {
                var page = browser.go(at);
                said.assertThat(page.evaluate("() => document.documentElement.lang")).as(at).isEqualTo(language);
                said.assertThat((int) page.evaluate(WIDER)).as(at + " is wider than " + options.width()).isZero();
                said.assertThat((List<?>) page.evaluate(ILL_FORMED)).as(at + " is ill-formed").isEmpty();
                if (seen.addAll((List<?>) page.evaluate(ELEMENTS)) || !options.dark()) said.assertThatCode(browser::axe).doesNotThrowAnyException();
                browser.picture(("walk" + at.split("\\?")[0].replace("/", "-") + "-" + language).replaceAll("-\\d+", ""));
            }
        } finally {
            world.as(role).post("/preferences/language", "language", "es");
        }
    }
}
