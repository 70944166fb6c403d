package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Tag("OP-9")
class ExportStoryTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    @Test
    void theSupervisorTakesTheBoardOutByKeyboardAndPrintsACase() throws Exception {
        var world = new TwoAccounts(beans, port).built();
        try (var browser = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            var page = browser.go("/boards/all?cols=number,service,member,opened");
            page.keyboard().press("E");
            assertThat(page.locator(".export .item").first()).isFocused();
            browser.axeInBothThemes();
            browser.picture("export");
            var csv = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(csv.suggestedFilename()).isEqualTo("todos-2026-11-23.csv");
            assertThat(Files.readString(csv.path())).startsWith("\ufeffNúmero;Servicio;Afiliado;Apertura").contains("Uso de la compañía", "Exportado por Tomás Godoy");
            read(page.waitForDownload(() -> page.locator(".export .item").last().click()), world);

            browser.go("/cases/" + world.own);
            printed(page, "Uso de la compañía · Impreso por Tomás Godoy el 23/11/2026");
            browser.go("/boards/all");
            printed(page, "Uso de la compañía");
        }
    }

    private static void read(Download xlsx, TwoAccounts world) {
        assertThat(xlsx.suggestedFilename()).isEqualTo("todos-2026-11-23.xlsx");
        var book = Workbook.read(xlsx.path());
        var cells = book.cells();
        assertThat(cells).containsEntry("A1", "Todos").containsEntry("A2", "Uso de la compañía").containsEntry("A3", "Exportado por Tomás Godoy el 23/11/2026 08:00 (horas de America/Argentina/Buenos_Aires)")
            .containsEntry("A4", "Número").containsEntry("B4", "Servicio").containsEntry("C4", "Afiliado").containsEntry("D4", "Apertura")
            .containsEntry("A5", world.others + "/1").containsEntry("A6", world.own + "/1").containsEntry("B6", "Remolque grúa").containsEntry("C6", "Alejandro Selzer").doesNotContainKey("A7");
        assertThat(book.isNumber("D6")).as("a moment is a moment").isTrue();
        assertThat(Double.parseDouble(cells.get("D6"))).as("08:00 of 23/11/2026 in the zone of the page").isCloseTo(46349 + 8 / 24.0, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(book.sheet()).as("on paper").contains("<oddHeader>&amp;C", "Uso de la compañía</oddHeader>", "<oddFooter>&amp;L", "Exportado por Tomás Godoy el 23/11/2026");
    }

    private static void printed(Page page, String words) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator(".printed")).isVisible();
        assertThat(page.locator(".printed")).containsText(words);
        assertThat(page.locator(".top")).isHidden();
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/pictures/printed-" + page.url().replaceAll("\\W+", "-") + ".png")).setFullPage(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
