package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two on one case see each other, and who types (CA-9). */
class ViewersStoryTest extends Story {

    private static final String AGAIN = "document.dispatchEvent(new Event('visibilitychange'))";

    @Test
    @Tag("CA-9")
    void whoElseHasTheCaseOpenIsSeenAndWhoTypesUntilTheyLeave() {
        given.emergencyTow();
        ana.visits("/cases/" + the.number);
        var seen = ana.page().locator(".case-head [data-viewers]");
        ana.page().waitForCondition(() -> "En vivo".equals(ana.page().locator(".link-state").textContent()));
        assertThat(seen).isEmpty();
        lucas.opensTheAssistanceOfTheCase();
        assertThat(seen).containsText("Lucas Sosa también está en este caso");
        assertThat(lucas.page().locator(".case-head [data-viewers]")).containsText("Ana Pereyra también está en este caso");
        lucas.page().waitForResponse("**/drafts", () -> lucas.page().locator(".composer textarea").pressSequentially("Llama el titular"));
        ana.page().evaluate(AGAIN);
        assertThat(seen).containsText("Lucas Sosa está escribiendo");
        ana.browser().axeInBothThemes();
        ana.browser().picture("viewers-case");
        lucas.page().evaluate(AGAIN);
        lucas.browser().picture("viewers-console");
        clock.at("08:00:16");
        ana.page().evaluate(AGAIN);
        assertThat(seen).containsText("Lucas Sosa también está en este caso");
        lucas.visits("/boards/open");
        clock.at("08:00:37");
        ana.page().evaluate(AGAIN);
        assertThat(seen).isEmpty();
    }
}
