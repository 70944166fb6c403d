package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The house says it in its own words to whoever calls, and an account that has others in those. */
@Tag("CO-3")
class HouseTextsStoryTest extends Story {

    private static final String PROCEDURES = "Meridiano Seguros, buenos días, mi nombre es Ana Pereyra, ¿en qué puedo asistirlo?";

    private Person victor;

    @BeforeAll
    void anAdministrator() { victor = new Person(this, People.with(beans.getBean(Users.class), Role.ADMINISTRATOR)); }

    @AfterAll
    void heLeavesToo() { victor.leaves(); }

    @Test
    @Tag("MB-1")
    void theHouseGreetsInItsOwnWordsAndAnAccountInOthers() {
        hears(PROCEDURES);
        writes("/admin/texts", "{account} y Auxilia, {good_day}: habla {coordinator}.");
        assertThat(victor.page().locator(".card .say")).hasText("____ y Auxilia, buenos días: habla " + victor.actor().name() + ".");
        victor.browser().axeInBothThemes();
        victor.browser().picture("house-texts");
        hears("Meridiano Seguros y Auxilia, buenos días: habla Ana Pereyra.");

        assertThat(victor.visits(ofMeridiano()).locator("#f-GREETING")).hasValue("{account} y Auxilia, {good_day}: habla {coordinator}.");
        writes(ofMeridiano(), "Meridiano lo escucha, {good_day}.");
        hears("Meridiano lo escucha, buenos días.");

        writes(ofMeridiano(), "");
        hears("Meridiano Seguros y Auxilia, buenos días: habla Ana Pereyra.");
        writes("/admin/texts", "");
        hears(PROCEDURES);

        victor.visits("/admin/changes?entity=house_script");
        victor.sees("#content", "Textos de la casa", "Texto GREETING es", victor.actor().name(), "{account} y Auxilia, {good_day}: habla {coordinator}.");
    }

    private String ofMeridiano() { return "/admin/accounts/" + town.meridiano.id() + "/texts"; }

    private void writes(String path, String greeting) {
        victor.visits(path).locator("#f-GREETING").fill(greeting);
        victor.submits(victor.page().locator("form[data-draft] button[type=submit]"));
    }

    private void hears(String greeting) { ana.answers(Town.MERIDIANO, "02920 15-412345").sees("Guion", greeting); }
}
