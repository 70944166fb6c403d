package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.auxilia.Browser;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.User;

/** Somebody of the call room before the screen. Signs in the first time that something is done; every click goes to the application that runs. */
final class Person {

    private static final Map<String, String> PARTS = Map.of("Próximo paso", "#next", "Proveedores", "#ladder", "Cabecera", "header.case-head", "También se debe", ".rest", "Etapas", ".stages",
        "Planilla", "form.principal", "Rechazo", ".note.bad", "Expediente", "#content", "Guion", "#script", "Mi cola", "#queue");

    private final Story story;
    private final User user;
    private Browser browser;
    private int loaded;

    Person(Story story, User user) {
        this.story = story;
        this.user = user;
    }

    Actor actor() { return new Actor(user.id(), user.name(), user.role()); }

    // The ring

    /** The telephone rings: the number that was called, and the caller's. */
    Ring answers(String called, String caller) {
        visits("/cases/new?called=" + called + "&caller=" + caller.replaceAll("\\D", ""));
        return new Ring(this, story);
    }

    /** What is asked for: the service by its name, and how urgent it is: "EMERGENCIA", "PROGRAMADO" with one or two windows. */
    Person asksFor(String service, String priority, String... windows) {
        if (!page().url().endsWith("/new")) visits("/cases/" + story.the.number + "/new");
        page().locator("label.tile").filter(new Locator.FilterOptions().setHasText(FilledForm.beginning(service))).click();
        assertThat(page().locator("#verdict .say")).isVisible();
        page().locator(".prios label").filter(new Locator.FilterOptions().setHasText(priority)).click();
        var names = new String[] {"first", "second"};
        for (int i = 0; i < windows.length; i++) {
            var ends = windows[i].split("–");
            page().locator("[name=" + names[i] + "Date]").fill(story.clock.date(ends[0]).toString());
            page().locator("[name=" + names[i] + "From]").fill(ends[0].substring(ends[0].indexOf(' ') + 1));
            page().locator("[name=" + names[i] + "To]").fill(ends[1]);
        }
        return this;
    }

    /** One reads what it says, and opens it. */
    Person opensTheAssistance() {
        presses("Abrir asistencia");
        return this;
    }

    // The assistance

    /** At the assistance of the story, seen as it is now. */
    Person opensTheAssistanceOfTheCase() {
        visits(story.the.path());
        return this;
    }

    /** By the agenda: picks the task, and opens it in its case. */
    Person comesFor(String task) {
        visits("/agenda");
        follows(page().locator(".bands li").filter(new Locator.FilterOptions().setHasText(number())).filter(new Locator.FilterOptions().setHasText(task)).locator("a.pick"));
        follows(page().locator(".task-foot > a.btn"));
        return this;
    }

    /**
     * Does an act where the screen offers it: in the next step, among what else the call may come to, or under Más.
     *
     * @param values label, value, label, value… of the fields, see {@link FilledForm}
     */
    Person does(String act, String... values) {
        atTheAssistance();
        var form = form(act);
        new FilledForm(form, story.clock).with(values);
        submits(form.locator("button[type=submit]").last());
        return this;
    }

    /** Keeps a note with a type and subtype of the log. */
    Person notes(String subtype, String words) {
        atTheAssistance();
        var composer = page().locator("form.composer");
        var option = composer.locator("option").filter(new Locator.FilterOptions().setHasText(subtype)).first();
        composer.locator("select").selectOption(option.getAttribute("value"));
        composer.locator("textarea").fill(words);
        submits(composer.locator("button[type=submit]").last());
        return this;
    }

    /** Fills in what a tab of the assistance asks for, "data" or "costs", and keeps it. */
    Person fills(String tab, String... values) {
        visits(story.the.path() + "/" + tab);
        var form = page().locator("form[action$='/" + tab + "']").last();
        new FilledForm(form, story.clock).with(values);
        submits(form.locator("button[type=submit]").last());
        return this;
    }

    /** On the case file: for whom, found in the roster. */
    Person identifies(String typed) {
        visits("/cases/" + story.the.number);
        new Ring(this, story).forMember(typed);
        return presses("Guardar afiliado");
    }

    /** On the case file: for whom, whom the roster does not know (MB-6). */
    Person registers(String first, String last, String document) {
        visits("/cases/" + story.the.number);
        new Ring(this, story).forUnknown(first, last, document);
        return presses("Guardar afiliado");
    }

    /** The case file itself. */
    Person opensTheCaseFile() {
        visits("/cases/" + story.the.number);
        return this;
    }

    /** A button of the page that leads to a new one. */
    Person presses(String button) {
        submits(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(FilledForm.beginning(button))).first());
        return this;
    }

    /** The same for a link. */
    Person goes(String link) {
        follows(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(FilledForm.beginning(link))).first());
        return this;
    }

    /** Keys pressed one after the other. */
    Person keys(String... keys) {
        story.the.seenBy = this;
        Browser.press(page(), keys);
        return this;
    }

    Person picture(String name) {
        browser().picture(name);
        return this;
    }

    // What one sees

    /** A part of the screen shows these words: Próximo paso, Proveedores, Cabecera, También se debe, Planilla, Rechazo, Expediente, Guion. */
    Person sees(String part, String... words) {
        var seen = page().locator(PARTS.getOrDefault(part, part)).first();
        for (var word : words) assertThat(seen).containsText(word);
        return this;
    }

    Person doesNotSee(String part, String words) {
        assertThat(page().locator(PARTS.getOrDefault(part, part)).filter(new Locator.FilterOptions().setHasText(words))).hasCount(0);
        return this;
    }

    /** Whether the next step, or what else the call may come to, offers the act. */
    boolean isOffered(String act) { return offered(act).count() > 0; }

    // How

    Page page() {
        if (browser == null) sitsAt(Browser.at(story.port));
        return browser.page();
    }

    /** Of whom time is measured: at a browser as people have it. */
    Person timed() {
        leaves();
        sitsAt(Browser.asPeopleHaveIt(story.port));
        return this;
    }

    private void sitsAt(Browser free) {
        browser = free.signIn(user.username(), People.PASSWORD);
        browser.page().onDOMContentLoaded(_ -> loaded++);
    }

    Browser browser() {
        page();
        return browser;
    }

    Page visits(String path) {
        page();
        story.the.seenBy = this;
        return browser.go(path);
    }

    /** The page of the story's assistance; it is opened where another is at hand. */
    Page atTheAssistance() {
        story.the.seenBy = this;
        boolean here = page().url().matches(".*" + story.the.path() + "(\\?.*|#.*|/[a-z-]+)?");
        return here ? page() : visits(story.the.path());
    }

    void submits(Locator button) { follows(button); }

    /** Clicks, and waits for the page to which that leads. */
    void follows(Locator link) {
        story.the.seenBy = this;
        int before = loaded;
        link.click();
        page().waitForCondition(() -> loaded > before);
    }

    void leaves() { if (browser != null) browser.close(); }

    private String number() { return story.the.assistance == 0 ? Long.toString(story.the.number) : story.the.number + "/" + story.the.assistance; }

    private Locator form(String act) {
        var offered = offered(act);
        if (offered.count() == 0) pick(act);
        var found = offered(act).first();
        if ((boolean) found.evaluate("it => it.matches('summary')")) {
            found.click();
            return found.locator("xpath=..").locator("form");
        }
        return found.locator("xpath=ancestor::form");
    }

    /** Buttons of the next step and of the card below it that bear this name, its key aside. */
    private Locator offered(String act) {
        var name = new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + FilledForm.quoted(act) + "( \\d/\\d)?(\\s+[a-z])?\\s*$"));
        return page().locator("#next .main button[type=submit], #next form.turn button, #next details.turn > summary, #act form.act-form > .act-foot button[type=submit]").filter(name);
    }

    private void pick(String act) {
        var more = page().locator("#more");
        page().locator(".more-button").click();
        follows(more.locator("a.item").filter(new Locator.FilterOptions().setHasText(FilledForm.whole(act))).first());
    }
}
