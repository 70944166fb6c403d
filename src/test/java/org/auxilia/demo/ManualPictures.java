package org.auxilia.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Not one of the tests: {@code bin/pictures} makes the pictures of the manual and of the README anew, of the demo world. */
@AuxiliaTest
class ManualPictures {

    private static final Path MANUAL = Path.of("docs/manual/images"), README = Path.of("docs/images/console.png");

    @LocalServerPort int port;
    @Autowired DemoWorld world;
    @Autowired JdbcClient jdbc;

    @Test
    void takeThem() {
        world.make();
        world.play();
        as("raul", this::board);
        as("ana", this::agendaAndCall);
        atTheConsole("b.service = 'REMOLQUE_GRUA' and b.stage = 'MONITORING'", "", this::coverageAndConsole);
        atTheConsole("b.stage = 'MONITORING' and b.provider is not null", "", this::callDialog);
        atTheConsole("b.total_cost > 0", "/costs", page -> {
            page.setViewportSize(page.viewportSize().width, 860);
            part(page.locator("#content"), "costos");
        });
        atTheConsole("b.next_task = 'ASK_CONFORMITY'", "", page -> part(page.locator("#content"), "cierre"));
        as("admin", this::administration);
        as("olga", this::dryRun);
    }

    private void board(Page page) {
        open(page, "/boards/open");
        whole(page, "tablero");
        for (var key : "j x j x j x n".split(" ")) page.keyboard().press(key);
        page.locator("dialog[open] textarea").fill("Ruta 3 cortada en San Antonio Oeste hasta las 11: los traslados demoran una hora más.");
        part(page.locator("dialog[open]"), "anotar");
    }

    private void agendaAndCall(Page page) {
        open(page, "/agenda");
        page.locator("#step [data-key=a]").waitFor();
        whole(page, "pendientes");
        open(page, jdbc.sql("""
            select '/cases/new?called=' || (select n.number from account_number n where n.account = m.account order by 1 limit 1) || '&caller=' || replace(m.phone1, '+', '')
            from member m join account a on a.id = m.account where a.country = 'AR' and m.phone1 <> '' and not exists (select from case_file c where c.member = m.id) order by m.id limit 1
            """).query(String.class).single());
        whole(page, "expediente-nuevo");
        page.locator("[name=description]").fill("Se quedó sin batería en la playa de estacionamiento");
        page.waitForCondition(() -> page.evaluate("Object.keys(localStorage).some(it => it.includes('case-new/'))").equals(true));
        open(page, "/cases/new");
        page.locator(".note.draft").waitFor();
        page.screenshot(new Page.ScreenshotOptions().setClip(new Clip(276, 40, 1090, 260)).setPath(file("borrador")));
    }

    /** What else the member asks for, and whom one calls for it. */
    private void coverageAndConsole(Page page) {
        page.setViewportSize(page.viewportSize().width, 860);
        open(page, page.url().replaceAll("https?://[^/]+(/cases/\\d+)/.*", "$1/new"));
        page.locator("label.tile").filter(new Locator.FilterOptions().setHasText("Auxilio vial")).click();
        page.locator("#verdict .say").waitFor();
        page.locator("[name=happened]").fill("Al bajarlo de la grúa, el auto no da arranque");
        part(page.locator("#content"), "cobertura");
        page.setViewportSize(page.viewportSize().width, 720);
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.matches(".*/cases/\\d+"));
        open(page, page.url().replaceAll("https?://[^/]+", "") + "/2");
        page.screenshot(new Page.ScreenshotOptions().setPath(README));
        whole(page, "consola");
    }

    private void callDialog(Page page) {
        page.keyboard().press("l");
        part(page.locator("#call"), "llamado");
    }

    private void administration(Page page) {
        page.setViewportSize(page.viewportSize().width, 760);
        open(page, "/admin/users/" + jdbc.sql("select id from app_user where username = 'lucas'").query(Integer.class).single());
        whole(page, "usuario");
        open(page, "/admin/plans/" + jdbc.sql("select id from plan where name = 'Vial Plus'").query(Integer.class).single() + "/services");
        whole(page, "plan");
        open(page, "/admin/providers/" + jdbc.sql("select p.id from provider p join provider_coverage c on c.provider = p.id where p.status = 'ACTIVE' and c.service = 'REMOLQUE_GRUA' order by 1 limit 1").query(Integer.class).single());
        page.setViewportSize(page.viewportSize().width, 1_200);
        part(page.locator("#coverages"), "proveedor");
    }

    /** Of the first members of an account: one has another telephone, one a status that there isn't, and one is new. */
    private void dryRun(Page page) {
        open(page, "/admin/imports/members?account=1");
        page.keyboard().press("E");
        var lines = read(page.waitForDownload(() -> page.keyboard().press("Enter")).path()).lines().limit(6).toList();
        var sent = String.join("\n", lines.get(0), lines.get(1), lines.get(2), lines.get(3).replaceFirst(";ACTIVO", ";SUSPENDIDO"), lines.get(4).replaceFirst(";ACTIVO", ";ACTIVA"),
            ";30.555.111;Luna;Marta;02920 15-400400;;;;P-90012;Vial Plus;01/11/2026;;ACTIVO;AG 500 HH;Renault;Kangoo;blanca;Camioneta");
        page.locator("#f-account").selectOption("Meridiano Seguros");
        page.getByLabel("Archivo CSV").setInputFiles(new FilePayload("padrón-noviembre.csv", "text/csv", sent.getBytes(StandardCharsets.UTF_8)));
        page.keyboard().press("Control+Enter");
        page.locator("ins").first().waitFor();
        page.setViewportSize(page.viewportSize().width, 570);
        whole(page, "revision");
    }

    /** Before an assistance in that state, as the one who has its case. */
    private void atTheConsole(String state, String tab, Consumer<Page> does) {
        var found = jdbc.sql("""
            select u.username, '/cases/' || b.case_number || '/' || b.assistance as path from board b join case_file c on c.number = b.case_number join app_user u on u.id = c.owner
            where not b.closed and %s order by b.final_status is not null, b.currency is distinct from 'ARS', b.case_number limit 1""".formatted(state)).query().singleRow();
        as((String) found.get("username"), page -> does.accept(open(page, found.get("path") + tab)));
    }

    private void as(String username, Consumer<Page> does) {
        try (var browser = Browser.at(port).signIn(username, DemoPeople.PASSWORD)) {
            does.accept(browser.page());
        }
    }

    private Page open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        live(page);
        return page;
    }

    private static void live(Page page) { page.waitForCondition(() -> page.locator(".link-state").textContent().contains("En vivo")); }

    private static void whole(Page page, String name) { page.screenshot(new Page.ScreenshotOptions().setPath(file(name))); }

    private static void part(Locator part, String name) { part.screenshot(new Locator.ScreenshotOptions().setPath(file(name))); }

    private static Path file(String name) { return MANUAL.resolve(name + ".png"); }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
