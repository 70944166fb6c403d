package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form of a case that is being opened (5.1.1 to 5.1.4), filled while one speaks. */
final class Ring {

    private static final String OPENED = ".*/cases/\\d+(/.*)?";

    private final Person person;
    private final Story story;

    Ring(Person person, Story story) {
        this.person = person;
        this.story = story;
    }

    private Page page() { return person.page(); }

    Ring calls(String given, String family) {
        page().locator("#f-givenName").fill(given);
        page().locator("#f-familyName").fill(family);
        return this;
    }

    /** Finds the member by document, policy, plate, telephone or name, and takes the first who comes up. */
    Ring forMember(String typed) {
        choose("#f-found", typed);
        assertThat(page().locator("#member-card .card-of-member")).isVisible();
        return this;
    }

    /** It is a beneficiary who asks. */
    Ring asked(String beneficiary) {
        page().locator("#f-person").selectOption(page().locator("#f-person option").filter(new Locator.FilterOptions().setHasText(beneficiary)).getAttribute("value"));
        return this;
    }

    /** Whom the roster does not know (MB-6). */
    Ring forUnknown(String first, String last, String document) {
        page().locator("details.newcomer > summary").click();
        page().locator("#f-newFirst").fill(first);
        page().locator("#f-newLast").fill(last);
        page().locator("#f-newDocument").fill(document);
        return this;
    }

    Ring at(String place, String address) {
        choose("#f-place", place);
        page().locator("#f-address").fill(address);
        return this;
    }

    Ring tells(String description) {
        page().locator("#f-description").fill(description);
        return this;
    }

    /** CO-4: place, telephone and service are enough, and the provider is sought at once. */
    Ring lifeAtRisk(String service) {
        page().locator("#f-vital").check();
        page().locator("#f-service").selectOption(service);
        return this;
    }

    Ring sees(String part, String... words) {
        person.sees(part, words);
        return this;
    }

    Person opensTheCase() {
        person.presses("Abrir expediente");
        page().waitForCondition(() -> isOpened() || page().locator("#f-otherBecause[aria-invalid]").isVisible());
        if (!isOpened()) { // CA-11: other stories have left open cases of the same people
            page().locator("#f-otherBecause").fill("Es otro pedido");
            person.presses("Abrir expediente");
            page().waitForURL(url -> url.matches(OPENED));
        }
        story.the.number = Long.parseLong(page().url().replaceAll(".*/cases/(\\d+).*", "$1"));
        story.the.assistance = 1;
        return person;
    }

    private boolean isOpened() { return page().url().matches(OPENED); }

    private void choose(String field, String typed) {
        page().locator(field).fill(typed);
        page().locator(field + "-list div[role=option]").first().click();
    }
}
