package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The log beside the assistance, as whoever looked last sees it. */
final class LogPane {

    private final OneCase the;

    LogPane(OneCase the) { this.the = the; }

    /** An entry of that type and subtype, in the procedure's own words; and, where they are given, these words in it. */
    void has(String type, String subtype, String... words) {
        var lines = lines(type, subtype);
        for (var word : words) lines = lines.filter(new Locator.FilterOptions().setHasText(word));
        assertThat(lines.first()).isAttached();
    }

    void has(int times, String type, String subtype) { assertThat(lines(type, subtype)).hasCount(times); }

    void hasNo(String type, String subtype) { assertThat(lines(type, subtype)).hasCount(0); }

    private Locator lines(String type, String subtype) {
        var page = the.seenBy.atTheAssistance();
        return page.locator("#log ol.log > li").filter(new Locator.FilterOptions().setHas(page.locator("span[title='" + type + "']"))).filter(new Locator.FilterOptions().setHasText(subtype));
    }
}
