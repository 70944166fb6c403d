package org.auxilia;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The two Chromiums of a test run, each started when somebody first wants it. */
final class Chromium {

    /** A page of a test lives for a second or two: it has no use for the slow compilers of scripts, on which Chromium spent half of axe's time. */
    private static final String QUICK = "--js-flags=--always-sparkplug --no-turbofan --no-maglev";
    private static Browser quick, usual;

    private Chromium() {
    }

    /** The one of nearly all tests, which compiles scripts by its quick compilers alone. */
    static synchronized Browser quick() {
        if (quick == null) {
            quick = started(QUICK);
        }
        return quick;
    }

    /** As people have it. */
    static synchronized Browser usual() {
        if (usual == null) {
            usual = started();
        }
        return usual;
    }

    private static Browser started(String... flags) {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
                .setArgs(Stream.concat(Stream.of("--no-sandbox", "--disable-dev-shm-usage"), Stream.of(flags)).toList()));
    }

    private static Path executable() {
        var named = System.getenv("AUXILIA_CHROMIUM");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium; name it in AUXILIA_CHROMIUM"));
    }
}
