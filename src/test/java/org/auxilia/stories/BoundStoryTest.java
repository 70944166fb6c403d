package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ID-4: whom the administrator binds to an account serves that one, and of the others nothing is there any more. */
class BoundStoryTest extends Story {

    @Test @Tag("ID-4")
    void aCoordinatorIsBoundToAnAccountAndFindsNothingOfTheOthersUntilSheIsFree() {
        given.emergencyTow();
        var number = Long.toString(the.number);
        lucas.visits("/boards/open");
        lucas.sees("#content", number);

        var admin = new Person(this, People.called(beans.getBean(Users.class), "admin", "Nora Paz", Role.ADMINISTRATOR));
        binds(admin, true);
        assertThat(lucas.visits("/boards/open").url()).as("who sees less than a moment ago comes in anew").contains("/sign-in");
        var bound = comesIn();
        for (var list : new String[] {"/boards/open", "/boards/all", "/agenda?whose=nobody", "/calls?q=Selzer", "/calls?q=" + number}) {
            assertThat(bound.visits(list).url()).endsWith(list);
            assertThat(bound.page().locator("#content")).not().containsText(number + "/1");
        }
        bound.page().keyboard().press("Control+k");
        assertThat(bound.page().locator("#palette input")).isFocused();
        bound.page().keyboard().type(number);
        assertThat(bound.page().locator("#palette [role=status]")).hasText("No hay nada con ese nombre o número.");
        assertThat(bound.visits("/cases/" + number).locator("h1")).not().containsText("Expediente");
        bound.browser().picture("bound-nothing-there");
        assertThat(bound.visits("/cases/new").locator("#f-account option")).not().containsText(new String[] {town.meridiano.name()});
        bound.leaves();

        binds(admin, false);
        bound = comesIn();
        bound.visits("/boards/open");
        bound.sees("#content", number);
        bound.leaves();
        admin.leaves();
    }

    private Person comesIn() { return new Person(this, town.lucas); }

    private void binds(Person admin, boolean bound) {
        admin.visits("/admin/users/" + town.lucas.id());
        admin.page().locator("[name=accounts]").locator("xpath=..").filter(new Locator.FilterOptions().setHasText(town.pacifico.name())).locator("input").setChecked(bound);
        admin.presses("Guardar");
    }
}
