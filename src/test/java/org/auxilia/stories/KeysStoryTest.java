package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AnytimeFact.TaskNoted;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Menu;
import org.auxilia.web.MenuItem;
import org.auxilia.web.Shortcut;
import org.auxilia.web.Shortcut.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every key of the registry does something where the sheet says that it does, and nothing while one types or has switched letters off. */
class KeysStoryTest extends Story {

    /** What a person would see change: the page, what is open, picked or chosen, and where the focus is. */
    private static final String STATE = """
        () => [performance.timeOrigin, location.href, document.querySelectorAll('dialog[open], :popover-open, details[open]').length,
          [...document.querySelectorAll('input')].map(it => it.checked ? 1 : 0).join(''), [...document.querySelectorAll('*')].indexOf(document.activeElement)].join('|')""";

    private final Set<Shortcut> acted = EnumSet.noneOf(Shortcut.class);
    private final Set<String> gone = new HashSet<>();
    private Map<String, String> menu;
    private Page page;

    @Test
    @Tag("OP-8")
    void eachKeyOfTheRegistryActsOnItsPage() {
        var other = given.programmed(Town.LOCKSMITH, "16:00–18:00").file().number();
        given.happensOnTheCase(raul.actor(), new OwnerChanged(town.ana.id(), town.lucas.id(), "Lucas Sosa", "Relevo"));
        given.emergencyTow().assigned(town.auxilioViedma, "08:35");
        page = ana.page();
        menu = beans.getBeanProvider(Menu.class).stream().flatMap(it -> it.items().stream()).filter(it -> !it.keys().isEmpty()).collect(Collectors.toMap(MenuItem::keys, MenuItem::href));

        ana.visits("/boards/open");
        acts(Shortcut.SHEET);
        shuts();
        acts(Shortcut.PALETTE);
        shuts();
        acts(Shortcut.FIND);
        acts(Shortcut.LEAVE);
        acts(Shortcut.NEXT_LINE);
        press("j");
        acts(Shortcut.PREVIOUS_LINE);
        acts(Shortcut.PICK);
        press("j");
        acts(Shortcut.PICK_RANGE);
        opensBeside();
        acts(Shortcut.OPEN_LINE);
        ana.visits("/boards/open");
        press("j");
        press("x");
        acts(Shortcut.NOTE_PICKED);
        shuts();
        acts(Shortcut.TAKE_PICKED);
        ana.visits("/boards/open");
        acts(Shortcut.EXPORT);
        ana.visits("/boards/open");
        acts(Shortcut.NEW_CASE);
        press("Escape"); // the field in which one types first
        goes("g a", "g b", "g t", "g p", "g v", "g l"); // a search field has the focus there, so it is the last
        raul.visits("/boards/open");
        page = raul.page(); // complaints are not for coordinators
        goes("g r", "g u");
        assertThat(gone).as("every key of the menu was tried").containsExactlyInAnyOrderElementsOf(menu.keySet());
        page = ana.page();

        given.happens(new TaskNoted("1", "Pedir el comprobante", clock.time("08:20"), town.ana.id()));
        ana.visits("/agenda");
        acts(Shortcut.NEW_TASK);
        ana.visits("/agenda");
        page.locator("#step [data-key=l]").waitFor();
        acts(Shortcut.CALL_OF_TASK);
        ana.visits("/agenda");
        page.locator("#step [data-key=a]").waitFor();
        acts(Shortcut.STEP_OF_TASK);
        page.getByText("Pedir el comprobante").first().click();
        page.locator(".task-foot [data-key=d]").waitFor();
        acts(Shortcut.FINISH_TASK);
        ana.visits("/agenda");
        press("j");
        press("x");
        acts(Shortcut.TAKE_TASKS);

        long met = the.number, unasked = unasked(), refusing = unasked();
        the.number = met;
        ana.visits("/cases/" + unasked);
        acts(Shortcut.OWNER);
        press("Escape");
        leaves(Shortcut.NEW_ASSISTANCE, "/cases/" + unasked);
        leaves(Shortcut.INCOMING, "/cases/" + unasked);
        acts(Shortcut.TABS_OF_CASE, "2", "3", "1");
        acts(Shortcut.CLOSE_CASE);
        leaves(Shortcut.CONSENT, "/cases/" + unasked);
        assertThat(page.locator("#script")).containsText("Autoriza a compartir sus datos.");
        ana.visits("/cases/" + refusing);
        leaves(Shortcut.NO_CONSENT, "/cases/" + refusing);
        assertThat(page.locator("#script")).containsText("No autoriza:");
        long improper = given.opened(town.selzer, "AUXILIO_VIAL", Priority.EMERGENCY, new NotCovered("SERVICE_IN_PLAN", "Su plan no lo incluye.", "")).file().number();
        the.number = met;
        ana.visits("/cases/" + improper);
        acts(Shortcut.UNCOVERED);
        page.locator("#f-x-amount").fill("48.000");
        page.locator("#f-x-amount").blur();
        acts(Shortcut.ASK_EXCEPTION);

        ana.visits("/cases/" + other + "/1");
        acts(Shortcut.TAKE);
        ana.visits(the.path());
        acts(Shortcut.CALL);
        ana.browser().axeInBothThemes();
        ana.browser().picture("keys-call");
        acts(Shortcut.CALL_MEMBER);
        acts(Shortcut.CALL_PROVIDER);
        acts(Shortcut.CALL_INCOMING);
        acts(Shortcut.CALL_UNANSWERED);
        acts(Shortcut.CALL_WORDS);
        shuts();
        acts(Shortcut.NOTE);
        inTheNote();
        acts(Shortcut.STATUS);
        shuts();
        acts(Shortcut.HOLD);
        shuts();
        acts(Shortcut.TABS, "2", "3", "4", "5", "6", "7", "1");
        for (var it : List.of(Shortcut.INCOMING_CALL, Shortcut.AUTHORISATION, Shortcut.RESCHEDULE, Shortcut.COST, Shortcut.CASE_FILE)) leaves(it, the.path());
        boolean last = page.locator("[data-key='[']").count() > 0;
        acts(last ? Shortcut.PREVIOUS_CASE : Shortcut.NEXT_CASE);
        acts(last ? Shortcut.NEXT_CASE : Shortcut.PREVIOUS_CASE);
        ana.visits(the.path());
        acts(Shortcut.STEP);

        given.happens(new AuthorisationAsked(Subject.COSTS, "Más de lo previsto", Optional.of(new Money(10_000, "ARS"))));
        page = raul.page();
        for (var it : List.of(Shortcut.GRANT_PART, Shortcut.ASK_DATUM, Shortcut.REFUSE, Shortcut.GRANT)) {
            raul.visits("/authorisations");
            acts(it);
        }

        acted.addAll(Scope.CATALOGUE.shortcuts()); // the catalogues' own stories
        acted.addAll(Scope.PAGES.shortcuts()); // AgendaStoryTest: where a list has more than a page
        acted.add(Shortcut.BY_TARIFF); // TariffCostStoryTest: where there is something to load
        acted.add(Shortcut.UNDO); // BoardViewsTest, DraftStoryTest: for ten seconds
        acted.add(Shortcut.REVEAL); // TrailStoryTest: it is for those who speak with nobody
        assertThat(acted).as("every line of the registry was tried").containsAll(Arrays.asList(Shortcut.values()));
    }

    /** WCAG 2.1.4: letters are no shortcuts in a field, nor once they are switched off. */
    private void inTheNote() {
        assertThat(page.evaluate("() => [...document.querySelectorAll('#codes [data-entry]')].every(it => document.querySelector(`.composer option[value='${it.dataset.entry}']`))")).as("each code stands for an entry").isEqualTo(true);
        page.keyboard().type(";pnc ");
        assertThat(page.locator(".composer select")).hasValue("CALL_ATTEMPT.PROVIDER");
        acted.add(Shortcut.CODES);
        page.keyboard().type("Sale el buzón. /demora");
        assertThat(page.locator("#codes [role=option]:visible").first()).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/pictures/keys-codes.png")));
        press("Enter");
        assertThat(page.locator(".composer textarea")).hasValue("Sale el buzón. El proveedor informa que se demora.");
        acted.add(Shortcut.SNIPPETS);
        ana.visits(the.path());
        page.locator(".composer .note.draft").waitFor();
        acts(Shortcut.DRAFT);
        acts(Shortcut.SAVE);
        log.has("3 MONITOREOS", "Llamado sin respuesta: proveedor");
        page.evaluate("() => localStorage.setItem('keys', 'off')");
        page.keyboard().press("n");
        assertThat(page.locator(".composer textarea")).not().isFocused();
        page.evaluate("() => localStorage.removeItem('keys')");
    }

    /** By the keys of the menu, each to its own page. */
    private void goes(String... all) {
        for (var keys : all) {
            changes(keys, keys.split(" "));
            page.waitForURL("**" + menu.get(keys));
            gone.add(keys);
        }
    }

    private long unasked() { return given.opened(town.selzer, Town.TOW, Priority.EMERGENCY, given.covered(180_000)).file().number(); }

    private void opensBeside() {
        var beside = page.context().waitForPage(() -> press("o"));
        beside.close();
        acted.add(Shortcut.BESIDE);
    }

    private void leaves(Shortcut it, String back) {
        acts(it);
        ana.visits(back);
    }

    private void acts(Shortcut it) { acts(it, it.keys().getFirst()); }

    private void acts(Shortcut it, String... keys) {
        for (var key : keys) changes(it + " " + key, key);
        acted.add(it);
    }

    private void changes(String what, String... keys) {
        page.waitForLoadState();
        var before = page.evaluate(STATE);
        for (var key : keys) press(key);
        try {
            page.waitForFunction("before => document.readyState === 'complete' && (" + STATE + ")() !== before", before, new Page.WaitForFunctionOptions().setTimeout(5_000));
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError(what + " does nothing on " + page.url());
        }
    }

    private void shuts() {
        press("Escape");
        page.waitForFunction("() => !document.querySelector('dialog[open], :popover-open')");
    }

    private void press(String key) {
        page.keyboard().press(key.equals("Alt+R") ? "Alt+r" : key.equals("Esc") ? "Escape" : key.equals("X") ? "Shift+X" : key.replace("Ctrl+", "Control+").replace("Control+K", "Control+k"));
    }
}
