package org.auxilia;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A person at a real browser. One Chromium serves the whole test run (and one more {@link #asPeopleHaveIt who measures time}); each {@code Browser} is a fresh profile in it.
 *
 * <pre>{@code
 * try (var browser = Browser.at(port)) {
 *     browser.signIn("coordinator", People.PASSWORD);
 *     browser.page().getByRole(AriaRole.LINK, …).click();
 *     browser.axe();                               // fails with what it finds
 *     browser.picture("board");                    // with -Dauxilia.pictures: target/pictures/board-*.png, both sizes, light and dark
 * }
 * }</pre>
 *
 * {@link #close} fails when the console of a page named an error or a refusal of the content policy.
 */
public final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]*)\"");
    private static final boolean PICTURES_WANTED = System.getProperty("auxilia.pictures") != null;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> faults = new ArrayList<>();

    private Browser(int port, Options options, com.microsoft.playwright.Browser chromium) {
        this.base = "http://localhost:" + port;
        this.context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base).setViewportSize(options.width(), options.height()).setLocale("es-AR")
                .setColorScheme(options.dark() ? ColorScheme.DARK : ColorScheme.LIGHT).setReducedMotion(
                        com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> faults.add(error));
    }

    /** Size of the window and colour scheme of the system. */
    public record Options(int width, int height, boolean dark) {
        public static final Options DESK = new Options(1366, 720, false);
        public static final Options PHONE = new Options(390, 844, false);

        public Options inTheDark() {
            return new Options(width, height, true);
        }
    }

    public static Browser at(int port) {
        return at(port, Options.DESK);
    }

    public static Browser at(int port, Options options) {
        return new Browser(port, options, Chromium.quick());
    }

    /** For who measures time: a Chromium as people have it, which compiles scripts with all its compilers. */
    public static Browser asPeopleHaveIt(int port) {
        return new Browser(port, Options.DESK, Chromium.usual());
    }

    public Page page() {
        return page;
    }

    public Page go(String path) {
        page.navigate(base + path);
        return page;
    }

    /** Signs in as the page does, without drawing it: how that page behaves has tests of its own. Who stands at it uses it. Stands at the page after it. */
    public Browser signIn(String username, String password) {
        if (page.url().contains("/sign-in")) {
            return signInByThePage(username, password);
        }
        var token = TOKEN.matcher(context.request().get(base + "/sign-in").text());
        if (!token.find()) {
            throw new AssertionError("No token on the page");
        }
        var answer = context.request().post(base + "/sign-in", RequestOptions.create().setForm(FormData.create().set("username", username).set("password", password).set("_csrf", token.group(1))));
        if (answer.url().contains("/sign-in")) {
            throw new AssertionError(username + " was not let in");
        }
        go(answer.url().substring(base.length()));
        return this;
    }

    private Browser signInByThePage(String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /**
     * Keys on a page to which a click or another key led, once something of it was seen. A page that has only just come doesn't hear keys yet, nor what is
     * typed: its scripts are there with {@link Page#waitForLoadState()} at the latest, so who types there first waits for that.
     */
    public static void press(Page page, String... keys) {
        page.waitForLoadState();
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Everything that axe finds against WCAG 2.2 AA and its best practices, in the theme at hand; fails unless nothing. No page of ours has a frame. */
    public void axe() {
        axeOf("html");
    }

    /** {@link #axe} of a part of the page. */
    public void axeOf(String part) {
        Axe.findsNothing(page, part, Axe.ALL);
    }

    /** {@link #axe} in light, and in dark what depends on colours. */
    public void axeInBothThemes() {
        wear("light");
        axe();
        wear("dark");
        axeOfColours();
    }

    /** Of {@link #axe} what the theme may change: of a page that is looked at by day as well. */
    public void axeOfColours() {
        Axe.findsNothing(page, "html", Axe.OF_COLOURS);
    }

    /** The page at hand flows anew on a telephone of 320 px and on a desk at 200 % (WCAG 1.4.10): nothing of it is reached by scrolling sideways. */
    public void flowsAnew() {
        var before = page.viewportSize();
        for (int width : List.of(320, Options.DESK.width() / 2)) {
            page.setViewportSize(width, Options.DESK.height() / 2);
            int needed = (int) page.evaluate("() => document.documentElement.scrollWidth");
            if (needed > width) {
                throw new AssertionError(page.url() + " needs " + needed + " px at " + width);
            }
        }
        page.setViewportSize(before.width, before.height);
    }

    /** Shows the page in this theme, without keeping the choice. */
    public void wear(String theme) {
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
    }

    /** Pictures of the page at hand for a person's eye: 1366x720 and 390x844, light and dark, in target/pictures; taken with {@code -Dauxilia.pictures} only. */
    public void picture(String name) {
        photograph(name, file -> page.screenshot(new Page.ScreenshotOptions().setPath(file)));
    }

    /** {@link #picture} of a part of the page, whole. */
    public void pictureOf(String part, String name) {
        photograph(name, file -> page.locator(part).screenshot(new Locator.ScreenshotOptions().setPath(file)));
    }

    private void photograph(String name, Consumer<Path> camera) {
        if (!PICTURES_WANTED) {
            return;
        }
        var before = page.viewportSize();
        var theme = page.evaluate("() => document.documentElement.dataset.theme ?? ''");
        for (var t : List.of("light", "dark")) {
            for (var size : List.of(Options.DESK, Options.PHONE)) {
                wear(t);
                page.setViewportSize(size.width(), size.height());
                camera.accept(PICTURES.resolve(name + "-" + size.width() + "-" + t + ".png"));
            }
        }
        page.setViewportSize(before.width, before.height);
        page.evaluate("t => { if (t) document.documentElement.dataset.theme = t; else delete document.documentElement.dataset.theme; }", theme);
    }

    @Override
    public void close() {
        context.close();
        if (!faults.isEmpty()) {
            throw new AssertionError("The browser's console: " + faults);
        }
    }

    /**
     * This page asks for this address when something is told on the server. Such an act doesn't go through the browser's driver and may be quicker
     * than the wish to hear of the page's answers: so one turn goes there and back first.
     */
    public static void asksFor(String address, Page page, Runnable told) {
        page.waitForResponse(answer -> answer.url().contains(address), () -> {
            page.title();
            told.run();
        });
    }

    /** Forgets the faults noted so far: for stories in which the server is taken away on purpose. */
    public void forgiveFaults() {
        faults.clear();
    }

    private void note(ConsoleMessage message) {
        boolean answer = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !answer || message.text().contains("Content Security Policy")) {
            faults.add(message.text());
        }
    }
}
