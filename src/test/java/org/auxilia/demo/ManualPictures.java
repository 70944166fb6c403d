package org.auxilia.demo;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
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
        try (var browser = Browser.at(port).signIn("raul", DemoPeople.PASSWORD)) {
            take(browser.go("/boards/open"), MANUAL.resolve("tablero.png"));
        }
        try (var browser = Browser.at(port).signIn("ana", DemoPeople.PASSWORD)) {
            take(browser.go("/agenda"), MANUAL.resolve("pendientes.png"));
            var page = browser.go(jdbc.sql("""
                select '/cases/new?called=' || (select n.number from account_number n where n.account = m.account order by 1 limit 1) || '&caller=' || replace(m.phone1, '+', '')
                from member m join account a on a.id = m.account where a.country = 'AR' and m.phone1 <> '' and not exists (select from case_file c where c.member = m.id) order by m.id limit 1
                """).query(String.class).single());
            take(page, MANUAL.resolve("expediente-nuevo.png"));
        }
        var seeks = jdbc.sql("""
            select u.username, '/cases/' || b.case_number || '/' || b.assistance as path from board b join case_file c on c.number = b.case_number join app_user u on u.id = c.owner
            where b.stage = 'ASSIGNMENT' and not b.closed order by b.provider is not null, b.case_number limit 1""").query().singleRow();
        try (var browser = Browser.at(port).signIn((String) seeks.get("username"), DemoPeople.PASSWORD)) {
            take(browser.go((String) seeks.get("path")), MANUAL.resolve("consola.png"));
            take(browser.page(), README);
        }
    }

    private static void take(Page page, Path file) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
