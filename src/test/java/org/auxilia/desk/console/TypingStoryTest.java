package org.auxilia.desk.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Stamp;
import org.auxilia.staff.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A colleague writes to the same case every 400 ms while a coordinator types on the line. */
@AuxiliaTest
@Tag("CA-10")
class TypingStoryTest {

    private static final String CARET = "el => [el.selectionStart, el.selectionEnd].join()";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    private Roadside world;
    private final AtomicInteger written = new AtomicInteger();
    private final ScheduledExecutorService colleague = Executors.newSingleThreadScheduledExecutor();
    private long number;
    private Browser browser;
    private Page page;

    @BeforeEach void aCaseOnTheScreen() {
        world = new Roadside(beans).built();
        number = world.opened();
        browser = Browser.at(port).signIn("coordinator", People.PASSWORD);
        page = browser.page();
    }

    @AfterEach void close() {
        colleague.shutdownNow();
        browser.close();
    }

    /** Texts, a choice and a place that is picked, on the page of the case: whoever has it changes all the time. */
    @Test void onTheCaseWhatIsTypedAndPickedStaysWhileTheRestOfThePageGoesOn() {
        browser.go("/cases/" + number);
        page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
        colleagueWrites();
        page.locator("[name=relation]").selectOption("Cónyuge");
        var description = page.locator("[name=description]");
        description.fill("");
        description.pressSequentially("Llamó la señora: espera en el puente");
        description.evaluate("el => el.setSelectionRange(6, 15)");
        threeMoreCome(".case-head", "Turno ");
        assertThat(description).isFocused();
        assertThat(description.evaluate(CARET)).isEqualTo("6,15");
        description.pressSequentially("ella");
        assertThat(description).hasValue("Llamó ella: espera en el puente");

        page.locator("[name=address]").fill("Ruta 1 km 3");
        var place = page.locator("[name=placeText]");
        place.fill("Patago");
        var options = page.locator("#content [role=listbox] [role=option]");
        assertThat(options.first()).isVisible();
        place.evaluate("el => el.setSelectionRange(2, 2)");
        threeMoreCome(".case-head", "Turno ");
        assertThat(place).isFocused();
        assertThat(place.evaluate(CARET)).isEqualTo("2,2");
        assertThat(options.first()).isVisible();
        options.first().click();
        var picked = page.locator("input[type=hidden][name=place]").inputValue();
        assertThat(picked).isNotBlank().isNotEqualTo(Integer.toString(world.viedma.id()));
        threeMoreCome(".case-head", "Turno ");
        assertThat(page.locator("input[type=hidden][name=place]").inputValue()).isEqualTo(picked);

        page.locator("form[action$='/location'] button[type=submit]").click();
        page.getByText("Registrado.").waitFor();
        var located = world.file(number).file().last(Located.class).orElseThrow().location();
        assertThat(located.place().orElseThrow()).hasToString(picked);
        assertThat(located.address()).isEqualTo("Ruta 1 km 3");
        page.locator(".note.draft [data-key='Alt+R']").first().waitFor();
        page.keyboard().press("Alt+r");
        assertThat(page.locator("[name=relation]")).hasValue("Cónyuge");
        assertThat(description).hasValue("Llamó ella: espera en el puente");
    }

    /** A note, a box that is ticked and quick minutes, on the console: the log goes on beside them. */
    @Test void onTheConsoleTheLogGoesOnBesideTheNote() {
        browser.go("/cases/" + number + "/1?act=assignment");
        colleagueWrites();
        var note = page.locator("#log textarea[name=text]");
        note.pressSequentially("Llamó la señora: espera en el puente");
        note.evaluate("el => el.setSelectionRange(6, 15)");
        threeMoreCome("#log", "Nota ");
        assertThat(note).isFocused();
        assertThat(note.evaluate(CARET)).isEqualTo("6,15");
        note.pressSequentially("ella");
        assertThat(note).hasValue("Llamó ella: espera en el puente");

        var act = page.locator("#act form");
        act.locator("[name=memberAccepts]").check();
        act.locator("label:has([name=etaIn][value='45'])").click();
        threeMoreCome("#log", "Nota ");
        assertThat(act.locator("[name=memberAccepts]")).isChecked();
        assertThat(act.locator("[name=etaIn][value='45']")).isChecked();
        assertThat(note).hasValue("Llamó ella: espera en el puente");
        var sent = page.waitForRequest(it -> it.method().equals("POST") && it.url().endsWith("/note"), () -> page.locator("#log .composer [data-key='Ctrl+Enter']").click());
        assertThat(sent.postData()).contains("text=Llam%C3%B3+ella%3A+espera+en+el+puente");
        assertThat(page.locator("#log .log")).containsText("Llamó ella: espera en el puente");
        assertThat(page.locator("#log .log")).containsText("Nota " + (written.get() - 1));
    }

    /** Asked for while nobody was there, answered when somebody had begun to type. */
    @Test void anUpdateThatWasOnItsWayWaitsToo() {
        browser.go("/cases/" + number + "/1?act=assignment");
        page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
        var held = new AtomicReference<Route>();
        page.route(Pattern.compile("/cases/" + number + "/1\\?act=assignment$"), route -> {
            if (!held.compareAndSet(null, route)) route.resume();
        });
        write();
        page.waitForCondition(() -> held.get() != null);
        var box = page.locator("#act [name=memberAccepts]");
        box.check();
        page.waitForResponse(answer -> answer.url().endsWith("act=assignment"), () -> held.get().resume());
        assertThat(page.locator("#content[data-waiting]")).hasCount(1);
        assertThat(box).isChecked();
        box.uncheck();
        page.waitForResponse(answer -> answer.url().endsWith("act=assignment"), box::blur);
        assertThat(page.locator("[data-waiting]")).hasCount(0);
    }

    private void colleagueWrites() { colleague.scheduleWithFixedDelay(this::write, 0, 400, TimeUnit.MILLISECONDS); }

    private void write() {
        int n = written.get() + 1;
        world.record(number, world.tomasActor(), new Remark(Stage.ASSIGNMENT, "Nota " + n));
        world.cases.record(number, 0, Stamp.now(world.tomasActor(), world.clock.instant()), new OwnerChanged(world.file(number).owner(), n % 2 == 0 ? world.ana.id() : world.bruno.id(), "Turno " + n, "Relevo")).orThrow();
        written.set(n);
    }

    /** They are not only written: the page shows them. */
    private void threeMoreCome(String where, String what) {
        int seen = written.get();
        var said = Pattern.compile(what + "(\\d+)");
        page.waitForCondition(() -> said.matcher(page.locator(where).textContent()).results().anyMatch(it -> Integer.parseInt(it.group(1)) >= seen + 3));
    }
}
