package org.auxilia.desk.opening;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.auxilia.Browser;

/** What a coordinator and a supervisor do on the screen while somebody is on the line. */
final class Telephone {

    private Telephone() {}

    static String caseOfSelzer(Browser browser) {
        var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920412345");
        find(page, "28441907");
        place(page);
        return save(page);
    }

    static String caseOfUnknown(Browser browser, String first, String last, String document) {
        var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920888888");
        page.getByText("No está en la base: registrar A VERIFICAR").click();
        page.locator("#f-newFirst").fill(first);
        page.locator("#f-newLast").fill(last);
        page.locator("#f-newDocument").fill(document);
        place(page);
        return save(page);
    }

    static void find(Page page, String text) {
        page.locator("#f-found").fill(text);
        page.locator("#f-found-list div[role=option]").first().waitFor();
        page.keyboard().press("Enter");
        page.locator("#member-card input[name=member]").waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    static void place(Page page) {
        page.locator("#f-place").fill("viedma");
        page.locator("#f-place-list div[role=option]").first().waitFor();
        page.keyboard().press("Enter");
    }

    /** Other stories may have left an open case of the same member (CA-11): this is another one. */
    static String save(Page page) {
        page.keyboard().press("Control+Enter");
        page.waitForCondition(() -> page.url().endsWith("/new") && !page.url().endsWith("/cases/new") || page.locator("#f-otherBecause[aria-invalid]").isVisible());
        page.waitForLoadState();
        if (page.locator("#f-otherBecause").isVisible()) {
            page.locator("#f-otherBecause").fill("Es otro pedido");
            page.keyboard().press("Control+Enter");
        }
        page.waitForURL("**/cases/*/new");
        return page.url().replaceFirst("^.*(/cases/\\d+)/new$", "$1");
    }

    static void assistance(Browser browser, String path, String service) {
        var page = browser.go(path + "/new");
        page.locator("input[value=" + service + "]").check();
        page.locator("#f-happened").fill("Pide ayuda por teléfono");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**" + path);
    }

    static void reply(Browser superior, String path, String answer, String why) {
        var page = superior.go(path);
        page.locator("#f-a1replyWhy").fill(why);
        page.getByText(answer, new Page.GetByTextOptions().setExact(true)).click();
    }
}
