package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ui.md §3: one field for what one wants to do and what one looks for, by the keyboard alone. */
class PaletteStoryTest extends Story {

    private Page page;

    @Test
    @Tag("OP-8") @Tag("MB-4") @Tag("BD-1")
    void thePaletteKnowsTheVerbsTheNumbersAndThePeople() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35");
        page = ana.page();
        ana.visits("/boards/open");

        types(the.number + "/1");
        page.keyboard().press("Enter"); // not waiting for the list
        page.waitForURL("**" + the.path());

        types("reprog");
        assertThat(options().first()).containsText("Reprogramar");
        page.keyboard().press("Enter");
        page.waitForURL("**act=rescheduling*");

        types("selser"); // misspelt
        assertThat(page.locator("#palette [role=option]").filter(new Locator.FilterOptions().setHasText("Alejandro Selzer")).first()).isVisible();
        ana.browser().axeInBothThemes();
        ana.browser().picture("palette");
        page.keyboard().press("Escape");

        types("+54 9 2920 41-2345");
        assertThat(options().first()).containsText(the.number + "/1");
        page.locator("#palette [role=group]").last().getByText("Alejandro Selzer").waitFor();
        for (int i = 1; i < options().count(); i++) page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/new?member=" + town.selzer.id());
        assertThat(page.locator("#member-card")).containsText("28.441.907");
        assertThat(page.locator("#f-givenName")).hasValue("Alejandro");

        page.keyboard().press("Escape");
        types("pendientes");
        page.keyboard().press("Enter");
        page.waitForURL("**/agenda");
        types("nada de esto");
        assertThat(page.locator("#palette [role=status]")).hasText("No hay nada con ese nombre o número.");
    }

    @Test
    @Tag("ID-2") @Tag("OP-5")
    void whatIsFoundIsWhatOneMaySee() {
        given.emergencyTow();
        People.with(beans.getBean(Users.class), Role.ADMINISTRATOR);
        var coordinator = signedIn("ana");
        assertThat(coordinator.get("/find?q=28441907", "Accept", "application/json").body()).contains("\"kind\":\"CASE\"", "\"label\":\"" + the.number + "/1\"", "\"kind\":\"MEMBER\"", "/cases/new?member=" + town.selzer.id());
        assertThat(coordinator.get("/find?q=" + the.number + "/1", "Accept", "application/json").body()).contains("/cases/" + the.number + "/1").doesNotContain("MEMBER");
        assertThat(coordinator.get("/find?q=ab", "Accept", "application/json").body()).contains("\"rows\":[]");
        var administrator = signedIn("administrator");
        assertThat(administrator.get("/find?q=28441907", "Accept", "application/json").body()).doesNotContain("CASE").contains("MEMBER", "/members?q=28441907").doesNotContain("28.441.907");
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(port);
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }

    private void types(String text) {
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette input")).isFocused();
        page.keyboard().insertText(text);
    }

    private Locator options() { return page.locator("#palette [role=option]"); }
}
